// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/rate_gate.hpp"

#include "citewright/base/error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <sstream>
#include <utility>

namespace citewright::net {
namespace {

using std::chrono::milliseconds;

// An open file under an exclusive lock, both given up by close().
class LockedFile {
 public:
  explicit LockedFile(const std::filesystem::path& path)
      : descriptor_{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)} {
    while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0) {
      if (errno != EINTR) fail(path);
    }
    if (descriptor_ < 0) fail(path);
  }
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;
  ~LockedFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] std::string read() const {
    constexpr std::size_t most = 4096;  // a line for each service
    std::array<char, most> buffer{};
    const auto got = ::pread(descriptor_, buffer.data(), buffer.size(), 0);
    return {buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
  }

  // A line cut off by a kill or a full disk is read as no reservation.
  void write(const std::string& text) const {
    const bool written =
        ::pwrite(descriptor_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) &&
        ::ftruncate(descriptor_, static_cast<off_t>(text.size())) == 0;
    if (!written) {
      throw Error{ErrorCode::input, "the rate limits' file cannot be written: {}",
                  std::strerror(errno)};
    }
  }

 private:
  [[noreturn]] void fail(const std::filesystem::path& path) {
    const int error = errno;
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    throw Error{ErrorCode::input, "{} cannot be opened: {}", path.string(), std::strerror(error)};
  }
  int descriptor_;
};

// service → next free moment, in milliseconds since 1970.
using Moments = std::map<std::string, std::int64_t, std::less<>>;

Moments parse(const std::string& text) {
  Moments moments;
  std::istringstream lines{text};
  std::string service;
  std::int64_t moment = 0;
  while (lines >> service >> moment) moments[service] = moment;
  return moments;
}

std::string print(const Moments& moments) {
  std::string out;
  for (const auto& [service, moment] : moments) out += fmt::format("{} {}\n", service, moment);
  return out;
}

}  // namespace

RateGate::RateGate(std::filesystem::path file, Clock& clock)
    : file_{std::move(file)}, clock_{clock} {
  const LockedFile probe{file_};
}

Instant RateGate::reserve(std::string_view service, milliseconds interval, milliseconds pause) {
  // A moment farther off than any pause comes from a clock that was set back.
  constexpr milliseconds farthest{std::chrono::minutes{10}};
  const LockedFile file{file_};
  Moments moments = parse(file.read());
  const Instant now = clock_.now();
  Instant next = now;
  if (const auto known = moments.find(service); known != moments.end()) {
    const Instant stored{milliseconds{known->second}};
    if (stored > now && stored - now <= farthest) next = stored;
  }
  next = std::max(next, now + pause);
  moments.insert_or_assign(std::string{service}, (next + interval).time_since_epoch().count());
  file.write(print(moments));
  return next;
}

void RateGate::wait(std::string_view service, double per_second) {
  constexpr double used = 0.9;
  constexpr double least_rate = 0.01;
  constexpr double second = 1000;
  const auto interval = milliseconds{
      static_cast<milliseconds::rep>(second / (std::max(per_second, least_rate) * used)) + 1};
  const Instant moment = reserve(service, interval, milliseconds{0});
  const Instant now = clock_.now();
  if (moment > now) clock_.sleep(moment - now);
}

void RateGate::hold(std::string_view service, milliseconds pause) {
  static_cast<void>(reserve(service, milliseconds{0}, pause));
}

}  // namespace citewright::net
