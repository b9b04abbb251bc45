// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/retry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace citewright::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto server_statuses = std::to_array<int>({408, 425, 500, 502, 503, 504});
constexpr std::size_t looked_at = 512;  // error bodies are short; a record is not searched through
constexpr seconds least_after_rate{2};  // NCBI's own Retry-After
constexpr seconds longest_wait{120};

std::string_view opening(const Response& response) {
  return std::string_view{response.body}.substr(0, looked_at);
}

bool says(const Response& response, std::string_view words) {
  return opening(response).find(words) != std::string_view::npos;
}

// Seconds; the date form of Retry-After is not used by the registries and counts as absent.
std::optional<seconds> retry_after(const Response& response) {
  const std::string_view text = response.header("retry-after");
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0)
    return std::nullopt;
  return seconds{value};
}

int tries_after(Trouble trouble) {
  switch (trouble) {
    case Trouble::none:
      return 1;
    case Trouble::unreachable:
      return 2;
    case Trouble::rate:
      return most_tries_under_limit;
    case Trouble::server:
    case Trouble::transport:
    case Trouble::transient:
      return most_tries;
  }
  return 1;
}

// 1, 2, 4, 8, 8… seconds.
milliseconds backed_off(int tries) {
  constexpr int most_doublings = 3;
  return seconds{1 << std::clamp(tries - 1, 0, most_doublings)};
}

}  // namespace

Trouble trouble_of(const Result<Response>& reply) {
  if (!reply && is_too_large(reply.error())) return Trouble::none;
  if (!reply) return is_no_connection(reply.error()) ? Trouble::unreachable : Trouble::transport;
  const Response& response = *reply;
  constexpr int too_many = 429;
  constexpr int bad_request = 400;
  if (response.status == too_many || says(response, "API rate limit exceeded"))
    return Trouble::rate;
  if (std::find(server_statuses.begin(), server_statuses.end(), response.status) !=
      server_statuses.end())
    return Trouble::server;
  if (response.status == bad_request && says(response, "cannot get document summary"))
    return Trouble::transient;
  return Trouble::none;
}

std::optional<milliseconds> retry_delay(const Result<Response>& reply, int tries, double jitter) {
  const Trouble trouble = trouble_of(reply);
  if (tries >= tries_after(trouble)) return std::nullopt;
  constexpr milliseconds soon{200};
  if (trouble == Trouble::unreachable) return soon;
  const std::optional<milliseconds> asked = reply ? retry_after(*reply) : std::nullopt;
  if (asked && *asked > longest_wait) return std::nullopt;
  milliseconds wait = backed_off(tries);
  if (trouble == Trouble::rate)
    wait = std::max<milliseconds>(asked.value_or(wait), least_after_rate);
  constexpr double longest_jitter = 0.25;
  wait = std::chrono::duration_cast<milliseconds>(
      wait * (1 + longest_jitter * std::clamp(jitter, 0.0, 1.0)));
  return std::max(wait, asked.value_or(wait));
}

}  // namespace citewright::net
