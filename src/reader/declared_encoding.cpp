// SPDX-License-Identifier: Apache-2.0
#include "declared_encoding.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>

namespace citewright::reader {
namespace {

constexpr std::size_t prescan_bytes = 1024;  // WHATWG HTML, "prescan a byte stream"

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
         c == ':';
}

// The value after `key`, "=", and a quote or none; "" where it is not so.
std::string_view value_after(std::string_view text, std::string_view key) {
  const std::size_t found = text.find(key);
  if (found == std::string_view::npos) return {};
  std::size_t at = text.find_first_not_of(" \t\r\n", found + key.size());
  if (at == std::string_view::npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_name_character);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

std::string_view declared_name(std::string_view head) {
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, head.find("?>"));
    if (const std::string_view name = value_after(declaration, "encoding"); !name.empty())
      return name;
  }
  for (std::size_t at = head.find("<meta"); at != std::string_view::npos;
       at = head.find("<meta", at + 1)) {
    const std::string_view element = head.substr(at, head.find('>', at) - at);
    if (const std::string_view name = value_after(element, "charset"); !name.empty()) return name;
  }
  return {};
}

}  // namespace

std::optional<std::string> declared_encoding(std::string_view bytes) {
  const std::string head = to_ascii_lower(bytes.substr(0, prescan_bytes));
  const std::string name{declared_name(head)};
  if (name.empty() || name.starts_with("utf")) return std::nullopt;
  constexpr std::array<std::string_view, 7> latin1{"iso-8859-1", "iso8859-1", "latin1", "latin-1",
                                                   "us-ascii",   "ascii",     "cp1252"};
  if (std::find(latin1.begin(), latin1.end(), name) != latin1.end()) return "windows-1252";
  return name;
}

}  // namespace citewright::reader
