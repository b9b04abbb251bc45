// SPDX-License-Identifier: Apache-2.0
// Does an address on the web still answer?
#pragma once

#include "citewright/net/curl_transport.hpp"
#include "citewright/net/transport.hpp"

#include <cstdint>
#include <string>

namespace citewright::net {

enum class LinkState : std::uint8_t {
  alive,
  dead,    ///< 404 or 410, or its host does not exist
  unknown  ///< anything else: refused, too busy, too slow, broken, not to be asked
};

struct LinkAnswer {
  LinkState state = LinkState::unknown;
  std::string why;  ///< "HTTP 404"; "" when alive
};

/// HEAD first; an address is dead only where GET says so too: some servers know no HEAD.
[[nodiscard]] LinkAnswer look_at_link(Transport& transport, const std::string& url);

/// What addresses from an article may be asked with: short, small, public hosts only.
[[nodiscard]] CurlOptions link_options(std::string user_agent);

}  // namespace citewright::net
