// SPDX-License-Identifier: Apache-2.0
// A Transport that keeps the services' limits and asks again where that helps.
#pragma once

#include "citewright/net/rate_gate.hpp"
#include "citewright/net/retry.hpp"
#include "citewright/net/transport.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace citewright::net {

/// What a service allows: NCBI 3 requests a second, 10 with a key; Crossref 5, 10 with a contact
/// address (protocol as of 2026); a reply's X-RateLimit headers lower or raise it.
struct ServiceLimit {
  std::string prefix;  ///< of the addresses it is for: "https://api.crossref.org/"
  std::string name;    ///< one name, one limit: every address of NCBI shares it
  double per_second = 1;
};

/// Waits for its turn before each request, repeats what retry_delay() says is worth it, and learns
/// limits from the replies. Retries count as requests. The last reply is returned as it came. A
/// host that could not be reached is not asked again, and where one could not, others are tried
/// once; a service that gave nothing in all its tries gets one a request until it answers again.
class PoliteTransport final : public Transport {
 public:
  /// The first limit whose prefix fits counts; an address that none fits has one request a second,
  /// by host.
  PoliteTransport(Transport& inner, RateGate& gate, Clock& clock, std::vector<ServiceLimit> limits,
                  const std::atomic<bool>* interrupted = nullptr);

  [[nodiscard]] Result<Response> send(const Request& request) override;

 private:
  [[nodiscard]] ServiceLimit limit_of(const std::string& url);
  void learn(const std::string& service, const Response& response);
  [[nodiscard]] std::optional<Problem> known_unreachable(const std::string& host);
  [[nodiscard]] bool is_tried_once(const std::string& service, Trouble trouble);
  void remember(const std::string& service, const std::string& host, const Result<Response>& reply);
  void sleep(std::chrono::milliseconds time);
  [[nodiscard]] bool is_interrupted() const;

  Transport& inner_;
  RateGate& gate_;
  Clock& clock_;
  std::mutex mutex_;  // of the three below
  std::vector<ServiceLimit> limits_;
  std::map<std::string, Problem> unreachable_;  // by host
  std::set<std::string> failing_;               // services
  const std::atomic<bool>* interrupted_;
};

}  // namespace citewright::net
