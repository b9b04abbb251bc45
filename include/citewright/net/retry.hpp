// SPDX-License-Identifier: Apache-2.0
// When to ask again, and after how long: pure, so that it can be tested without waiting.
#pragma once

#include "citewright/net/transport.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace citewright::net {

/// Why a reply is worth asking for again; none of these says anything about the work asked for.
enum class Trouble : std::uint8_t {
  none,         ///< an answer, good or bad: asking again would give the same
  rate,         ///< 429, or NCBI's rate-limit body under any status
  server,       ///< 408, 425, 500, 502, 503, 504
  transport,    ///< cut off, too slow
  unreachable,  ///< no server there: asked once more, no longer
  transient,    ///< NCBI's 400 "cannot get document summary"
};

[[nodiscard]] Trouble trouble_of(const Result<Response>& reply);

/// Tries in all, the first included.
inline constexpr int most_tries = 5;
/// "Too many requests" says "later", not "no": of a busy server that turns away seven in ten, one
/// request in seventy still gets nothing.
inline constexpr int most_tries_under_limit = 12;

/// How long to wait before try number `tries + 1`; nothing when it is not worth another. 1, 2, 4,
/// 8, 8… seconds, or what a rate-limit reply's Retry-After says; each lengthened by up to a quarter
/// (`jitter`, 0–1); after a rate-limit reply at least 2 s, after another at least Retry-After. A
/// Retry-After above two minutes is not waited for. A server that cannot be reached is tried again
/// after a fifth of a second, once: somebody is waiting.
[[nodiscard]] std::optional<std::chrono::milliseconds> retry_delay(const Result<Response>& reply,
                                                                   int tries, double jitter);

}  // namespace citewright::net
