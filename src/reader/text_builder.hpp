// SPDX-License-Identifier: Apache-2.0
// One block's clean text, collected piece by piece with the place each piece came from.
#pragma once

#include "draft.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {

enum class SpanKind : std::uint8_t { emphasis, strong, link, superscript, footnote_mark };

class TextBuilder {
 public:
  /// Text that stands in the source from byte `source_begin` on, byte for byte. Runs of blanks
  /// (no-break ones too) become one; blanks at the block's ends, soft hyphens, zero-width spaces
  /// and control characters are left out.
  void append(std::string_view text, std::size_t source_begin);
  /// Text that a source range of another length stands for, such as an entity.
  void append_decoded(std::string_view text, ByteSpan source);
  /// A blank that other markup stands for, such as a line break.
  void append_blank(ByteSpan source);
  /// Text of a code block: blanks and line breaks stay.
  void append_verbatim(std::string_view text, ByteSpan source);

  /// Spans may nest and stay open across take(). `value` is a link's address.
  void open_span(SpanKind kind, std::string value = {});
  /// Closes the innermost open span of that kind; nothing where none is open.
  void close_span(SpanKind kind);

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// The block so far, its ranges sorted; the builder is empty again, open spans go on.
  [[nodiscard]] Draft take();
  /// Drops the text so far; open spans go on.
  void discard();

 private:
  struct Span {
    SpanKind kind;
    std::size_t begin;
    std::string value;
  };

  void append_bytes(std::string_view text, ByteSpan source);
  void append_special(std::string_view character, char32_t value, ByteSpan source);
  [[nodiscard]] std::size_t next_offset() const;
  void finish(const Span& span);

  std::string text_;
  OffsetMap map_;
  std::vector<Span> open_;
  std::vector<Span> finished_;  // `end_` has their ends
  std::vector<std::size_t> ends_;
  bool blank_is_pending_ = false;
  ByteSpan pending_blank_;
};

}  // namespace citewright::reader
