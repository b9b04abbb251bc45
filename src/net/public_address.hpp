// SPDX-License-Identifier: Apache-2.0
// Which addresses are on the open Internet.
#pragma once

#include <sys/socket.h>

namespace citewright::net {

/// False for loopback, private, shared, link-local, multicast, reserved and unspecified addresses
/// (RFC 6890), for IPv4 ones written as IPv6, and for what is neither.
[[nodiscard]] bool is_public_address(const sockaddr& address) noexcept;

}  // namespace citewright::net
