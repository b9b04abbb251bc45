// SPDX-License-Identifier: Apache-2.0
// Rate limits that all processes sharing a store keep together.
#pragma once

#include "citewright/base/clock.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace citewright::net {

/// Hands out the moments at which requests may be sent. The next free moment of each service stands
/// in one small file, changed under an exclusive lock, so that threads and processes queue up
/// behind each other; whoever is killed leaves no more than an unused moment.
class RateGate {
 public:
  /// `file` is made when it is missing; one that cannot be read or written throws Error{input}.
  RateGate(std::filesystem::path file, Clock& clock);

  /// Reserves the next free moment of `service` and sleeps until then. `per_second` is the limit as
  /// stated by the service; a tenth of it is left unused (clocks and networks are not exact).
  void wait(std::string_view service, double per_second);

  /// Nobody sends to `service` before `pause` has passed: after a 429.
  void hold(std::string_view service, std::chrono::milliseconds pause);

 private:
  [[nodiscard]] Instant reserve(std::string_view service, std::chrono::milliseconds interval,
                                std::chrono::milliseconds pause);
  std::filesystem::path file_;
  Clock& clock_;
};

}  // namespace citewright::net
