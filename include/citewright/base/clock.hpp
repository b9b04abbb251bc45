// SPDX-License-Identifier: Apache-2.0
// The seam for time: rate limits, retries and "fetched on" all ask a Clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace citewright {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() = 0;
  virtual void sleep(std::chrono::milliseconds time) = 0;
};

/// The machine's clock. Where SOURCE_DATE_EPOCH is set (reproducible runs), now() is that second.
[[nodiscard]] Clock& system_clock();

/// The machine's clock whatever SOURCE_DATE_EPOCH says: for waiting, not for dating.
[[nodiscard]] Clock& wall_clock();

/// "2026-03-01T12:30:00Z"; the fraction of a second is dropped.
[[nodiscard]] std::string to_iso8601(Instant instant);

/// Reads what to_iso8601 writes; nothing for any other form.
[[nodiscard]] std::optional<Instant> parse_iso8601(std::string_view text);

}  // namespace citewright
