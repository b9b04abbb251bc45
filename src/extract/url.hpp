// SPDX-License-Identifier: Apache-2.0
// Web addresses: finding them in text, taking them apart, undoing proxies and redirectors.
#pragma once

#include "citewright/model/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct Url {
  std::string host;   ///< lower-case, without "www." and port; a library proxy's wrapping undone
  std::string path;   ///< percent-decoded, from its first "/"
  std::string query;  ///< as written, without "?"

  /// The decoded value of a query parameter (its name in any letter case), "" where it is missing.
  [[nodiscard]] std::string parameter(std::string_view lower_name) const;
  /// The path's non-empty parts.
  [[nodiscard]] std::vector<std::string_view> segments() const;
  /// The host is `domain` or a subdomain of it.
  [[nodiscard]] bool is_at(std::string_view domain) const;
};

/// An address in a text, with or without its scheme ("doi.org/10.…" counts, "skin.com" does not).
struct UrlInText {
  TextRange range;
  std::string url;  ///< with its scheme; white space a line wrap left inside is closed up
};

[[nodiscard]] std::vector<UrlInText> find_urls(std::string_view text);

/// nullopt for what is no web address. Where the address is another's wrapper (an archived copy, a
/// search engine's or proxy's redirect), the inner one is taken apart.
[[nodiscard]] std::optional<Url> parse_url(std::string_view text);

[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace citewright::extract
