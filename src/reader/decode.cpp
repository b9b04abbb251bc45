// SPDX-License-Identifier: Apache-2.0
#include "decode.hpp"

#include "declared_encoding.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/utf8.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace citewright::reader {
namespace {

// A map of UTF-16 has a run of 32 bytes for each character; articles are far smaller than this.
constexpr std::size_t max_converted_bytes = 16UL * 1024 * 1024;

[[noreturn]] void refuse(std::string_view name, std::string_view why) {
  throw Error{ErrorCode::input, "{} is not text: {}", name, why}.with_hint(
      "save or convert it as plain text, Markdown or HTML and give that file");
}

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

void refuse_known_binaries(std::string_view bytes, std::string_view name) {
  constexpr std::array signatures{
      Signature{"%PDF-", "it is a PDF file"},
      Signature{"PK\x03\x04", "it is a ZIP archive, as Word and EPUB files are"},
      Signature{"\xD0\xCF\x11\xE0", "it is an old Word or Excel file"},
      Signature{"{\\rtf", "it is an RTF file"},
  };
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) refuse(name, signature.what);
  }
}

// UTF-16 without a mark: in Western text nearly every second byte is NUL, always on one side.
std::optional<std::string> utf16_by_its_zeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros.at(i % 2) += bytes[i] == '\0' ? 1U : 0U;
  const std::size_t pairs = bytes.size() / 2;
  if (pairs < 2) return std::nullopt;
  if (zeros[1] * 10 > pairs * 4 && zeros[0] * 8 < zeros[1]) return "UTF-16LE";
  if (zeros[0] * 10 > pairs * 4 && zeros[1] * 8 < zeros[0]) return "UTF-16BE";
  return std::nullopt;
}

// How the bytes look when read as UTF-8.
struct Utf8Look {
  std::size_t sequences = 0;   // well-formed ones of several bytes
  std::size_t ill_formed = 0;  // bytes, but for a sequence the file's end cuts off
  std::size_t controls = 0;    // control characters that text has no use for
};

bool is_cut_off_sequence(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  const std::size_t needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || rest.size() >= needs) return false;
  return std::all_of(rest.begin() + 1, rest.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

Utf8Look look_at(std::string_view bytes) {
  Utf8Look look;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      const bool blank = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
      if ((byte < 0x20 && !blank && byte != 0x1B) || byte == 0x7F) ++look.controls;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    if (point.bytes > 1) {
      ++look.sequences;
    } else if (is_cut_off_sequence(bytes.substr(at))) {
      break;
    } else {
      ++look.ill_formed;
    }
    at += point.bytes;
  }
  return look;
}

DecodedText decode_utf8(std::string_view bytes, std::size_t mark) {
  DecodedText decoded;
  decoded.encoding = "UTF-8";
  decoded.text.reserve(bytes.size() - mark);
  std::size_t good_from = mark;
  const auto take_good = [&](std::size_t end) {
    decoded.text += bytes.substr(good_from, end - good_from);
    decoded.map.append(end - good_from, {good_from, end});
  };
  for (std::size_t at = mark; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    if (point.bytes == 1) {
      take_good(at);
      append_utf8(decoded.text, replacement_character);
      decoded.map.append(3, {at, at + 1});
      good_from = at + 1;
    }
    at += point.bytes;
  }
  take_good(bytes.size());
  return decoded;
}

using Converter = std::unique_ptr<UConverter, decltype([](UConverter* it) { ucnv_close(it); })>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter{ucnv_open(encoding.c_str(), &status)};
  if (U_FAILURE(status) != 0) converter.reset();
  return converter;
}

DecodedText convert(std::string_view bytes, std::size_t mark, const std::string& encoding,
                    std::string_view name) {
  if (bytes.size() > max_converted_bytes) {
    throw Error{
        ErrorCode::input,   "{} has {} bytes of {}; the limit is {}", name, bytes.size(), encoding,
        max_converted_bytes}
        .with_hint("convert it to UTF-8");
  }
  const Converter converter = open_converter(encoding);
  if (!converter) throw Error{ErrorCode::internal, "ICU has no converter for {}", encoding};
  DecodedText decoded;
  decoded.encoding = encoding;
  const char* at = bytes.data() + mark;
  const char* const end = bytes.data() + bytes.size();
  while (at < end) {
    const char* const begin = at;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 value = ucnv_getNextUChar(converter.get(), &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;  // only state changes were left
    const bool good = U_SUCCESS(status) != 0 && (value < 0xD800 || value > 0xDFFF);
    if (at == begin) at = end;
    const std::size_t size_before = decoded.text.size();
    append_utf8(decoded.text, good ? static_cast<char32_t>(value) : replacement_character);
    decoded.map.append(decoded.text.size() - size_before,
                       {static_cast<std::size_t>(begin - bytes.data()),
                        static_cast<std::size_t>(at - bytes.data())});
  }
  return decoded;
}

// More than one byte in ten that no text has: not text.
void refuse_mostly_binary(const Utf8Look& look, std::size_t size, std::string_view name) {
  if (look.controls * 10 > size) refuse(name, "it is mostly control characters");
}

DecodedText decode_bytes(std::string_view bytes, Format format, std::string_view name) {
  const Utf8Look look = look_at(bytes);
  refuse_mostly_binary(look, bytes.size(), name);
  if (look.ill_formed > 0) {
    const std::optional<std::string> declared =
        format == Format::html ? declared_encoding(bytes) : std::nullopt;
    if (declared && open_converter(*declared)) return convert(bytes, 0, *declared, name);
    if (look.ill_formed > look.sequences) {
      if (look.ill_formed * 10 > bytes.size() * 4) refuse(name, "it is in no known encoding");
      return convert(bytes, 0, "windows-1252", name);
    }
  } else if (format == Format::html && look.sequences == 0) {
    // Seven-bit bytes may still be another encoding's (ISO-2022-JP).
    const std::optional<std::string> declared = declared_encoding(bytes);
    const bool has_escapes = bytes.find('\x1B') != std::string_view::npos;
    if (declared && has_escapes && open_converter(*declared))
      return convert(bytes, 0, *declared, name);
  }
  return decode_utf8(bytes, 0);
}

}  // namespace

DecodedText decode(std::string_view bytes, Format format, std::string_view name) {
  refuse_known_binaries(bytes, name);
  if (bytes.starts_with("\xEF\xBB\xBF")) return decode_utf8(bytes, 3);
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes, 2, "UTF-16LE", name);
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes, 2, "UTF-16BE", name);
  if (bytes.find('\0') != std::string_view::npos) {
    const std::optional<std::string> utf16 = utf16_by_its_zeros(bytes);
    if (!utf16) refuse(name, "it contains NUL bytes");
    return convert(bytes, 0, *utf16, name);
  }
  return decode_bytes(bytes, format, name);
}

std::vector<std::size_t> line_starts(const DecodedText& decoded) {
  const std::string& text = decoded.text;
  std::vector<std::size_t> starts{0};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    if (at + 1 < text.size()) starts.push_back(decoded.map.to_source({at + 1, at + 1}).begin);
  }
  return starts;
}

}  // namespace citewright::reader
