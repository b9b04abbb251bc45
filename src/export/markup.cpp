// SPDX-License-Identifier: Apache-2.0
#include "markup.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::exports {
namespace {

// XML 1.0, production 2; the C1 controls and non-characters are allowed there but discouraged.
bool is_xml_character(char32_t value) {
  if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
  const bool control = value >= 0x7F && value <= 0x9F;
  const bool non_character = (value >= 0xFDD0 && value <= 0xFDEF) || (value & 0xFFFEU) == 0xFFFE;
  return !control && !non_character;
}

std::string_view entity_of(char32_t value) {
  switch (value) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

}  // namespace

// CommonMark lets every ASCII punctuation mark be escaped; these are the ones that can begin
// something inside a line.
std::string markdown_text(std::string_view text) {
  constexpr std::string_view specials = "\\`*_{}[]<>#|~&$^@";
  std::string out;
  for (const char c : collapse_whitespace(printable(text))) {
    if (specials.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string at_line_start(std::string markdown) {
  const std::size_t mark = std::min(markdown.find_first_not_of("0123456789"), markdown.size());
  const std::string_view openers = mark == 0 ? "-+" : ".)";
  if (mark < markdown.size() && openers.find(markdown[mark]) != std::string_view::npos)
    markdown.insert(mark, 1, '\\');
  return markdown;
}

// Inside <…> an address may have anything but blanks, < and >.
std::string markdown_link(std::string_view address) {
  std::string out = "<";
  for (const char c : printable(address)) {
    const bool breaks = c == ' ' || c == '<' || c == '>';
    out += breaks ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string{c};
  }
  return out + ">";
}

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    const std::string_view entity = entity_of(point.value);
    if (!entity.empty()) {
      out += entity;
    } else {
      append_utf8(out, is_xml_character(point.value) ? point.value : replacement_character);
    }
  }
  return out;
}

std::string web_address(std::string_view address) {
  constexpr auto schemes = std::to_array<std::string_view>({"http://", "https://", "mailto:"});
  const std::string lower = to_ascii_lower(address.substr(0, 8));
  const bool is_web = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return lower.starts_with(scheme);
  });
  if (!is_web) return "";
  std::string out;
  for (const char c : printable(address)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool breaks = byte <= 0x20 || byte == 0x7F ||
                        std::string_view{"\"'<>`\\{}"}.find(c) != std::string_view::npos;
    out += breaks ? fmt::format("%{:02X}", byte) : std::string{c};
  }
  return out;
}

}  // namespace citewright::exports
