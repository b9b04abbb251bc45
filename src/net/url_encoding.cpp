// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/url_encoding.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::net {
namespace {

bool is_unreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr unsigned low_bits = 0x0F;
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & low_bits];
  }
  return out;
}

std::string encode_parameters(const Parameters& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    if (value.empty()) continue;
    if (!out.empty()) out += '&';
    out += percent_encode(name) + "=" + percent_encode(value);
  }
  return out;
}

std::string scheme_of(std::string_view url) {
  const std::string scheme = to_ascii_lower(url.substr(0, std::min(url.find("://"), url.size())));
  return scheme == "https" || scheme == "http" ? scheme : "";
}

std::string host_of(std::string_view url) {
  const std::string scheme = scheme_of(url);
  if (scheme.empty()) return "";
  constexpr std::size_t separator = 3;  // "://"
  std::string_view authority = url.substr(scheme.size() + separator);
  authority = authority.substr(0, authority.find_first_of("/?#\\"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (authority.starts_with('[')) {  // an IPv6 address keeps its brackets
    const std::size_t close = authority.find(']');
    return close == std::string_view::npos ? "" : to_ascii_lower(authority.substr(0, close + 1));
  }
  return to_ascii_lower(authority.substr(0, authority.find(':')));
}

}  // namespace citewright::net
