// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/base/clock.hpp"

namespace citewright::test {

/// A clock that only sleep() moves; `slept` is the sum of all sleeps.
class FakeClock final : public Clock {
 public:
  Instant now() override { return time; }
  void sleep(std::chrono::milliseconds duration) override {
    time += duration;
    slept += duration;
  }

  Instant time{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
  std::chrono::milliseconds slept{0};
};

}  // namespace citewright::test
