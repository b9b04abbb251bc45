// SPDX-License-Identifier: Apache-2.0
#include "public_address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace citewright::net {
namespace {

struct Network {
  std::uint32_t address;
  int bits;
};

// RFC 6890, table by table.
constexpr auto not_public = std::to_array<Network>({
    {0x00000000, 8},   // this network
    {0x0A000000, 8},   // private
    {0x64400000, 10},  // shared by carriers
    {0x7F000000, 8},   // loopback
    {0xA9FE0000, 16},  // link-local
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarking
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 4},   // multicast
    {0xF0000000, 4},   // reserved, broadcast
});

bool is_public_v4(std::uint32_t address) {
  constexpr int width = 32;
  return std::none_of(not_public.begin(), not_public.end(), [&](const Network& network) {
    return (address >> (width - network.bits)) == (network.address >> (width - network.bits));
  });
}

std::uint32_t last_four(const in6_addr& address) {
  constexpr std::size_t at = 12;
  std::uint32_t value = 0;
  std::memcpy(&value, &address.s6_addr[at], sizeof value);
  return ntohl(value);
}

// Global unicast is 2000::/3; of it, 2001:db8::/32 is for documents and 2002::/16 holds IPv4.
bool is_public_v6(const in6_addr& address) {
  if (IN6_IS_ADDR_V4MAPPED(&address)) return is_public_v4(last_four(address));
  const auto* const bytes = address.s6_addr;
  const bool global = (bytes[0] & 0xE0U) == 0x20U;
  const bool documents =
      bytes[0] == 0x20U && bytes[1] == 0x01U && bytes[2] == 0x0DU && bytes[3] == 0xB8U;
  const bool holds_v4 = bytes[0] == 0x20U && bytes[1] == 0x02U;
  return global && !documents && !holds_v4;
}

}  // namespace

bool is_public_address(const sockaddr& address) noexcept {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return is_public_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return is_public_v6(v6.sin6_addr);
  }
  return false;
}

}  // namespace citewright::net
