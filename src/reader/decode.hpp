// SPDX-License-Identifier: Apache-2.0
// The file's bytes as valid UTF-8, whatever they were encoded in.
#pragma once

#include "citewright/model/article.hpp"

#include <string>
#include <string_view>

namespace citewright::reader {

struct DecodedText {
  std::string text;  ///< valid UTF-8 without a byte order mark
  OffsetMap map;     ///< text → bytes of the file
  std::string encoding;
};

/// Tells the encoding from a byte order mark, from where NUL bytes stand (UTF-16), from what the
/// markup declares, and from the bytes themselves (UTF-8, else windows-1252). Ill-formed bytes
/// become U+FFFD. Throws Error{input} naming `name` for what is not text.
[[nodiscard]] DecodedText decode(std::string_view bytes, Format format, std::string_view name);

/// The byte offset in the file of each line's first byte: after LF, CR LF and CR.
[[nodiscard]] std::vector<std::size_t> line_starts(const DecodedText& decoded);

}  // namespace citewright::reader
