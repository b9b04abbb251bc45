// SPDX-License-Identifier: Apache-2.0
#include "markdown_source.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::reader {
namespace {

std::size_t line_end(std::string_view source, std::size_t at) {
  const std::size_t end = source.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return source.size();
  return end + (source.substr(end).starts_with("\r\n") ? 2 : 1);
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

struct FrontMatter {
  std::size_t end = 0;  // 0 where there is none
  std::string title;
};

// The value of "title: …" or "title = …", not indented; empty where the lines to come have it.
std::optional<std::string_view> title_on(std::string_view line, char separator) {
  const std::size_t at = line.find(separator);
  const bool is_title = at != std::string_view::npos && !is_blank(line.front()) &&
                        trim(line.substr(0, at)) == "title";
  if (!is_title) return std::nullopt;
  const std::string_view value = trim(line.substr(at + 1));
  return value == "|" || value == ">" ? std::string_view{} : value;
}

// YAML between "---" lines or TOML between "+++" lines, at the very start.
FrontMatter find_front_matter(std::string_view source) {
  constexpr std::size_t most_lines = 200;
  std::size_t at = line_end(source, 0);
  const std::string_view fence = trim(source.substr(0, at));
  if (fence != "---" && fence != "+++") return {};
  FrontMatter matter;
  bool in_title = false;
  for (std::size_t line = 0; line < most_lines && at < source.size(); ++line) {
    const std::size_t end = line_end(source, at);
    const std::string_view raw = source.substr(at, end - at);
    const std::string_view text = trim(raw);
    at = end;
    if (text == fence || (fence == "---" && text == "...")) {
      matter.end = at;
      matter.title = unquoted(matter.title);
      return matter;
    }
    // YAML goes on with a value on indented lines; "|" and ">" announce that.
    in_title = in_title && is_blank(raw.front());
    if (in_title) matter.title.append(matter.title.empty() ? "" : " ").append(text);
    if (const auto title = title_on(raw, fence == "---" ? ':' : '=')) {
      in_title = true;
      matter.title = *title;
    }
  }
  return {};
}

std::size_t indent_of(std::string_view line) {
  std::size_t indent = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    indent += c == '\t' ? 4 : 1;
  }
  return indent;
}

struct DefinitionMark {
  std::size_t length = 0;  // "[^a]:" and the blanks around it
  std::string label;
};

std::optional<DefinitionMark> definition_mark(std::string_view line) {
  constexpr std::size_t longest_label = 64;
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin > 3 || !line.substr(begin).starts_with("[^"))  // npos is greater, too
    return std::nullopt;
  const std::size_t end = line.find_first_of("] \t", begin + 2);
  if (end == std::string_view::npos || line[end] != ']' || end == begin + 2 ||
      end - begin > longest_label || !line.substr(end + 1).starts_with(":"))
    return std::nullopt;
  std::size_t length = end + 2;
  while (length < line.size() && (line[length] == ' ' || line[length] == '\t')) ++length;
  return DefinitionMark{length, std::string{line.substr(begin + 2, end - begin - 2)}};
}

// Where a heading's attributes "{#id .class}" begin; npos where it has none.
std::size_t heading_attributes(std::string_view line) {
  if (!line.starts_with('#')) return std::string_view::npos;
  const std::string_view text = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  const std::size_t brace = text.rfind(" {");
  if (brace == std::string_view::npos || !text.ends_with('}')) return std::string_view::npos;
  const char first = text[brace + 2];
  return first == '#' || first == '.' || first == '-' ? brace : std::string_view::npos;
}

class Preparation {
 public:
  explicit Preparation(std::string_view source) : source_{source} {}

  MarkdownSource run() {
    const FrontMatter matter = find_front_matter(source_);
    result_.title = matter.title;
    for (std::size_t at = matter.end; at < source_.size();) {
      const std::size_t end = line_end(source_, at);
      add_line({at, end});
      at = end;
    }
    end_footnote();
    return std::move(result_);
  }

 private:
  void copy(std::size_t begin, std::size_t end) {
    result_.text += source_.substr(begin, end - begin);
    result_.map.append(end - begin, {begin, end});
  }

  void add_line(TextRange line) {
    const std::string_view text = line.of(source_);
    const std::string_view content = trim(text);
    if (is_fenced(content)) {
      copy(line.begin, line.end);
      return;
    }
    if (const auto mark = definition_mark(text)) {
      begin_footnote(line, *mark);
      return;
    }
    if (content.empty()) {
      after_blank_ = true;
    } else if (after_blank_) {
      if (indent_of(text) < 2) end_footnote();
      after_blank_ = false;
    }
    if (content.starts_with(":::")) return;  // a fenced division's border
    const std::size_t attributes = heading_attributes(text);
    if (attributes == std::string_view::npos) {
      copy(line.begin, line.end);
    } else {
      copy(line.begin, line.begin + attributes);
      copy(line.begin + text.find_last_not_of(" \t\r\n") + 1, line.end);
    }
  }

  // Whether the line belongs to a fenced code block, its fences included.
  bool is_fenced(std::string_view content) {
    const bool is_fence =
        content.starts_with("~~~") ||
        (content.starts_with("```") &&
         content.find('`', content.find_first_not_of('`')) == std::string_view::npos);
    if (fence_ == '\0') {
      if (!is_fence) return false;
      fence_ = content[0];
    } else if (is_fence && content[0] == fence_ &&
               content.find_first_not_of(fence_) == std::string_view::npos) {
      fence_ = '\0';
    }
    return true;
  }

  void begin_footnote(TextRange line, const DefinitionMark& mark) {
    end_footnote();
    footnote_begin_ = result_.text.size();
    label_ = mark.label;
    after_blank_ = false;
    result_.text += "- ";
    result_.map.append(2, {line.begin, line.begin + mark.length});
    copy(line.begin + mark.length, line.end);
  }

  void end_footnote() {
    if (!footnote_begin_) return;
    result_.footnotes.push_back({{*footnote_begin_, result_.text.size()}, label_});
    footnote_begin_.reset();
  }

  std::string_view source_;
  MarkdownSource result_;
  std::optional<std::size_t> footnote_begin_;
  std::string label_;
  char fence_ = '\0';
  bool after_blank_ = false;
};

}  // namespace

MarkdownSource prepare_markdown(std::string_view source) {
  return Preparation{source}.run();
}

}  // namespace citewright::reader
