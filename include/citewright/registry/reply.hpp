// SPDX-License-Identifier: Apache-2.0
// What kind of thing a server sent, whatever its status line and content type claim.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace citewright::registry {

enum class ReplyKind : std::uint8_t {
  empty,
  html,          ///< a gateway's or a diagnostic page, perhaps well-formed XML
  blocked,       ///< the page NCBI shows to an address it has shut out
  rate_limited,  ///< too many requests, also when it comes with HTTP 200: wait and ask again
  key_refused,   ///< the API key is wrong: ask nothing more
  json_error,    ///< a JSON object whose "error" or "errors" says that there is no answer
  json,
  xml,
  text,
};

/// Looks at the first bytes, and at small JSON bodies as a whole.
[[nodiscard]] ReplyKind classify_reply(std::string_view body);

/// At most 200 characters from the start of a reply, safe to show and to log: addresses of machines
/// and people, API keys and what looks like one are replaced by "[redacted]", blanks are collapsed.
[[nodiscard]] std::string quote_reply(std::string_view body);

/// "an HTML page: “Bad Gateway …”", "an empty reply": for messages.
[[nodiscard]] std::string describe_reply(std::string_view body);

}  // namespace citewright::registry
