// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/polite_transport.hpp"

#include "citewright/net/redact.hpp"
#include "citewright/net/url_encoding.hpp"

#include <algorithm>
#include <charconv>
#include <random>
#include <utility>

namespace citewright::net {
namespace {

using std::chrono::milliseconds;

double jitter() {
  thread_local std::minstd_rand generator{std::random_device{}()};
  return std::uniform_real_distribution<double>{0, 1}(generator);
}

// "10" per "1s": NCBI says X-RateLimit-Limit for a second, Crossref x-rate-limit-limit and an
// interval.
std::optional<double> stated_limit(const Response& response) {
  for (const std::string_view name : {"x-ratelimit-limit", "x-rate-limit-limit"}) {
    const std::string_view text = response.header(name);
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count <= 0) continue;
    int seconds = 1;
    const std::string_view interval = response.header("x-rate-limit-interval");
    std::from_chars(interval.data(), interval.data() + interval.size(), seconds);
    return static_cast<double>(count) / std::max(seconds, 1);
  }
  return std::nullopt;
}

}  // namespace

PoliteTransport::PoliteTransport(Transport& inner, RateGate& gate, Clock& clock,
                                 std::vector<ServiceLimit> limits,
                                 const std::atomic<bool>* interrupted)
    : inner_{inner},
      gate_{gate},
      clock_{clock},
      limits_{std::move(limits)},
      interrupted_{interrupted} {}

Result<Response> PoliteTransport::send(const Request& request) {
  const std::string host = host_of(request.url);
  if (const auto known = known_unreachable(host)) return tl::make_unexpected(*known);
  bool took_a_turn = false;
  for (int tries = 1;; ++tries) {
    if (is_interrupted()) return problem(redact(request.url), "interrupted");
    const ServiceLimit limit = limit_of(request.url);
    if (!took_a_turn) gate_.wait(limit.name, limit.per_second);
    if (is_interrupted()) return problem(redact(request.url), "interrupted");
    Result<Response> reply = inner_.send(request);
    if (reply) learn(limit.name, *reply);
    const Trouble trouble = trouble_of(reply);
    took_a_turn =
        trouble == Trouble::unreachable;  // nobody was asked: the turn is still to be used
    const auto delay = retry_delay(reply, tries, jitter());
    if (delay && trouble == Trouble::rate) gate_.hold(limit.name, *delay);
    if (!delay || is_interrupted() || is_tried_once(limit.name, trouble)) {
      remember(limit.name, host, reply);
      return reply;
    }
    sleep(*delay);
  }
}

ServiceLimit PoliteTransport::limit_of(const std::string& url) {
  const std::lock_guard lock{mutex_};
  const auto known = std::find_if(limits_.begin(), limits_.end(), [&](const ServiceLimit& limit) {
    return url.starts_with(limit.prefix);
  });
  const std::string host = host_of(url);
  return known == limits_.end() ? ServiceLimit{host, host, 1} : *known;
}

void PoliteTransport::learn(const std::string& service, const Response& response) {
  const auto stated = stated_limit(response);
  if (!stated) return;
  const std::lock_guard lock{mutex_};
  for (ServiceLimit& limit : limits_) {
    if (limit.name == service) limit.per_second = *stated;
  }
}

std::optional<Problem> PoliteTransport::known_unreachable(const std::string& host) {
  const std::lock_guard lock{mutex_};
  const auto known = unreachable_.find(host);
  return known == unreachable_.end() ? std::nullopt : std::optional{known->second};
}

bool PoliteTransport::is_tried_once(const std::string& service, Trouble trouble) {
  const std::lock_guard lock{mutex_};
  return trouble == Trouble::unreachable ? !unreachable_.empty() : failing_.contains(service);
}

void PoliteTransport::remember(const std::string& service, const std::string& host,
                               const Result<Response>& reply) {
  const std::lock_guard lock{mutex_};
  const Trouble trouble = trouble_of(reply);
  if (trouble == Trouble::none) {
    failing_.erase(service);
  } else if (trouble == Trouble::unreachable) {
    unreachable_.insert_or_assign(host, reply.error());
  } else {
    failing_.insert(service);
  }
}

// In slices, so that an interrupt is heard.
void PoliteTransport::sleep(milliseconds time) {
  constexpr milliseconds slice{100};
  while (time > milliseconds{0} && !is_interrupted()) {
    const milliseconds now = std::min(time, slice);
    clock_.sleep(now);
    time -= now;
  }
}

bool PoliteTransport::is_interrupted() const {
  return interrupted_ != nullptr && interrupted_->load();
}

}  // namespace citewright::net
