// SPDX-License-Identifier: Apache-2.0
#include "markup_scan.hpp"

namespace citewright::registry {
namespace {

std::size_t end_after(std::string_view text, std::string_view mark, std::size_t from) {
  const std::size_t found = text.find(mark, from);
  return found == std::string_view::npos ? unfinished : found + mark.size();
}

// A document type declaration, whose internal subset may hold declarations with `>`.
std::size_t end_of_declaration(std::string_view text) {
  char quote = 0;
  int brackets = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']') {
      --brackets;
    } else if (c == '>' && brackets <= 0) {
      return i + 1;
    }
  }
  return unfinished;
}

// "</name>" or "</name >" at the start of `text`.
bool closes(std::string_view text, std::string_view name) {
  if (!text.starts_with("</") || text.compare(2, name.size(), name) != 0) return false;
  const std::string_view after = text.substr(2 + name.size());
  return !after.empty() &&
         std::string_view{"> \t\r\n"}.find(after.front()) != std::string_view::npos;
}

}  // namespace

std::string_view leading_name(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t\r\n/><=\"'&"));
}

std::size_t end_of_tag(std::string_view text) {
  char quote = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return unfinished;
}

std::size_t end_of_special(std::string_view text) {
  if (text.starts_with("<?")) return end_after(text, "?>", 2);
  if (text.starts_with("<!--")) return end_after(text, "-->", 4);
  if (text.starts_with("<![CDATA[")) return end_after(text, "]]>", 9);
  return end_of_declaration(text);
}

std::size_t end_of_element(std::string_view text, std::size_t& searched) {
  const std::string_view name = leading_name(text.substr(1));
  if (searched == 0) {
    const std::size_t tag_end = end_of_tag(text);
    if (tag_end == unfinished) return unfinished;
    if (text[tag_end - 2] == '/') return tag_end;
    searched = tag_end;
  }
  // The longest mark that must be seen whole to be told from others.
  const std::size_t lookahead = name.size() + 10;
  while (true) {
    const std::size_t markup = text.find('<', searched);
    if (markup == std::string_view::npos) {
      searched = text.size();
      return unfinished;
    }
    const std::string_view at = text.substr(markup);
    searched = markup;
    if (closes(at, name)) {
      const std::size_t close = at.find('>');
      return close == std::string_view::npos ? unfinished : markup + close + 1;
    }
    if (at.size() < lookahead) return unfinished;
    const bool special = at[1] == '!' || at[1] == '?';
    const std::size_t length = special ? end_of_special(at) : 1;
    if (length == unfinished) return unfinished;
    searched = markup + length;
  }
}

}  // namespace citewright::registry
