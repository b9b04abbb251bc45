// SPDX-License-Identifier: Apache-2.0
#include "html_text.hpp"

#include "characters.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <string>

namespace citewright::reader {
namespace {

class Alignment {
 public:
  Alignment(TextBuilder& builder, Entities& entities, std::string_view text,
            std::string_view original, std::size_t offset, bool is_verbatim)
      : builder_{builder},
        entities_{entities},
        text_{text},
        original_{original},
        offset_{offset},
        is_verbatim_{is_verbatim} {}

  void run() {
    while (at_ < text_.size() && from_ < original_.size()) {
      if (take_equal() > 0) continue;
      switch (original_[from_]) {
        case '&':
          take_reference();
          break;
        case '<':
          take_markup();
          break;
        case '\r':
          take_line_end();
          break;
        default:
          take_unequal(1);
          break;
      }
    }
    while (at_ < text_.size()) take_unequal(0);
  }

 private:
  // What both sides have alike, up to where markup may stand.
  std::size_t take_equal() {
    std::size_t length = 0;
    while (at_ + length < text_.size() && from_ + length < original_.size()) {
      const char c = original_[from_ + length];
      if (c != text_[at_ + length] || c == '&' || c == '<' || c == '\r') break;
      ++length;
    }
    take_same(length);
    return length;
  }

  void take_same(std::size_t length) {
    append(text_.substr(at_, length), {offset_ + from_, offset_ + from_ + length});
    at_ += length;
    from_ += length;
  }

  void append(std::string_view text, ByteSpan source) {
    if (text.empty()) return;
    if (is_verbatim_) {
      builder_.append_verbatim(text, source);
    } else if (source.end - source.begin == text.size()) {
      builder_.append(text, source.begin);
    } else {
      builder_.append_decoded(text, source);
    }
  }

  void take_reference() {
    const std::size_t length = reference_length(original_.substr(from_));
    const std::string_view reference = original_.substr(from_, length);
    if (length == 0) {
      take_same(1);
      return;
    }
    const std::string& decoded = entities_.decode(reference);
    if (!text_.substr(at_).starts_with(decoded)) {
      take_unequal(length);
      return;
    }
    append(decoded, {offset_ + from_, offset_ + from_ + length});
    at_ += decoded.size();
    from_ += length;
  }

  // A stray tag or a comment within the text gave nothing; "<" before a blank or digit is itself.
  void take_markup() {
    const std::string_view rest = original_.substr(from_);
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (!is_ascii_letter(next) && next != '/' && next != '!' && next != '?') {
      take_same(1);
      return;
    }
    const std::string_view end_mark = rest.starts_with("<!--") ? "-->" : ">";
    const std::size_t end = rest.find(end_mark);
    from_ += end == std::string_view::npos ? rest.size() : end + end_mark.size();
  }

  void take_line_end() {
    const std::size_t length = original_.substr(from_).starts_with("\r\n") ? 2 : 1;
    if (text_[at_] != '\n') {
      from_ += length;
      return;
    }
    append("\n", {offset_ + from_, offset_ + from_ + length});
    ++at_;
    from_ += length;
  }

  void take_unequal(std::size_t source_length) {
    const std::size_t bytes = code_point_at(text_, at_).bytes;
    const std::size_t end = std::min(from_ + source_length, original_.size());
    const ByteSpan source{offset_ + from_, offset_ + end};
    const std::string_view character = text_.substr(at_, bytes);
    if (is_verbatim_) {
      builder_.append_verbatim(character, source);
    } else {
      builder_.append_decoded(character, source);
    }
    at_ += bytes;
    from_ = end;
  }

  TextBuilder& builder_;
  Entities& entities_;
  std::string_view text_;
  std::string_view original_;
  std::size_t offset_;
  bool is_verbatim_;
  std::size_t at_ = 0;    // in text_
  std::size_t from_ = 0;  // in original_
};

}  // namespace

void append_html_text(TextBuilder& builder, Entities& entities, std::string_view text,
                      std::string_view original, std::size_t offset, bool is_verbatim) {
  Alignment{builder, entities, text, original, offset, is_verbatim}.run();
}

}  // namespace citewright::reader
