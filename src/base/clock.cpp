// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/clock.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <thread>

namespace citewright {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::seconds;
using std::chrono::year_month_day;

class WallClock : public Clock {
 public:
  Instant now() override {
    return floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
  void sleep(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }
};

class SystemClock final : public WallClock {
 public:
  Instant now() override {
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
      return Instant{seconds{std::strtoll(epoch, nullptr, 10)}};
    }
    return WallClock::now();
  }
};

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + count, value);
  if (error != std::errc{} || end != begin + count) return std::nullopt;
  return value;
}

}  // namespace

Clock& wall_clock() {
  static WallClock clock;
  return clock;
}

Clock& system_clock() {
  static SystemClock clock;
  return clock;
}

std::string to_iso8601(Instant instant) {
  const auto day = floor<days>(instant);
  const year_month_day date{day};
  const hh_mm_ss time{floor<seconds>(instant - day)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::optional<Instant> parse_iso8601(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00Z";
  if (text.size() != shape.size()) return std::nullopt;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (shape[i] == '0' ? !digit : text[i] != shape[i]) return std::nullopt;
  }
  const year_month_day date{std::chrono::year{*digits(text, 0, 4)},
                            std::chrono::month{static_cast<unsigned>(*digits(text, 5, 2))},
                            std::chrono::day{static_cast<unsigned>(*digits(text, 8, 2))}};
  const int hour = *digits(text, 11, 2);
  const int minute = *digits(text, 14, 2);
  const int second = *digits(text, 17, 2);
  if (!date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
         seconds{second};
}

}  // namespace citewright
