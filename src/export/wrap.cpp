// SPDX-License-Identifier: Apache-2.0
#include "wrap.hpp"

#include "width.hpp"

#include "citewright/export/printable.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace citewright::exports {
namespace {

// SGR codes (ECMA-48, 8.3.117), by Tone.
constexpr std::array<std::string_view, 8> codes{"", "1", "2", "1;31", "1;33", "36", "32", "1;4"};

void append(Line& line, std::string_view text, Tone tone) {
  if (line.empty() || line.back().tone != tone) line.push_back({"", tone});
  line.back().text += text;
}

void append(Line& line, const Line& more) {
  for (const Span& span : more) append(line, span.text, span.tone);
}

class Wrapper {
 public:
  Wrapper(std::size_t first, std::size_t rest) : room_{first}, rest_{rest} {}

  void add(std::string_view text, Tone tone) {
    for (std::size_t at = 0;;) {
      const std::size_t blank = std::min(text.find(' ', at), text.size());
      add_to_word(text.substr(at, blank - at), tone);
      if (blank == text.size()) return;
      end_word();
      blank_ = tone;
      at = blank + 1;
    }
  }

  std::vector<Line> finish() {
    end_word();
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void add_to_word(std::string_view part, Tone tone) {
    const std::size_t columns = columns_of(part);
    if (word_columns_ + columns <= rest_) {
      if (!part.empty()) append(word_, part, tone);
      word_columns_ += columns;
      return;
    }
    for (std::size_t at = 0; at < part.size();) {  // longer than any line
      const Cluster cluster = cluster_at(part, at);
      if (word_columns_ + cluster.columns > rest_) end_word();
      append(word_, part.substr(at, cluster.bytes), tone);
      word_columns_ += cluster.columns;
      at += cluster.bytes;
    }
  }

  void end_word() {
    if (word_.empty()) return;
    if (!line_.empty() && line_columns_ + 1 + word_columns_ > room_) end_line();
    if (!line_.empty()) {
      append(line_, " ", line_.back().tone == word_.front().tone ? blank_ : Tone::plain);
      ++line_columns_;
    }
    append(line_, word_);
    line_columns_ += word_columns_;
    word_.clear();
    word_columns_ = 0;
  }

  void end_line() {
    lines_.push_back(std::exchange(line_, {}));
    line_columns_ = 0;
    room_ = rest_;
  }

  std::size_t room_;  // of the line being filled
  std::size_t rest_;  // of those after it
  std::vector<Line> lines_;
  Line line_;
  std::size_t line_columns_ = 0;
  Line word_;
  std::size_t word_columns_ = 0;
  Tone blank_ = Tone::plain;
};

}  // namespace

std::size_t columns_of(const Line& line) {
  std::size_t columns = 0;
  for (const Span& span : line) columns += columns_of(span.text);
  return columns;
}

std::vector<Line> wrap(std::span<const Span> spans, std::size_t width, std::size_t hang) {
  Wrapper wrapper{width, width - hang};
  for (const Span& span : spans) wrapper.add(printable(span.text), span.tone);
  return wrapper.finish();
}

std::string paint(const Line& line, bool color) {
  std::string out;
  for (const Span& span : line) {
    const std::string_view code = codes[static_cast<std::size_t>(span.tone)];
    if (!color || code.empty()) {
      out += span.text;
    } else {
      out.append("\x1b[").append(code).append("m").append(span.text).append("\x1b[0m");
    }
  }
  return out;
}

}  // namespace citewright::exports
