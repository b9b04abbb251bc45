// SPDX-License-Identifier: Apache-2.0
// A Transport that keeps the services' limits and asks again where that helps.
#pragma once

#include "citewright/net/rate_gate.hpp"
#include "citewright/net/transport.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <string>

namespace citewright::net {

/// What a service allows: NCBI 3 requests a second, 10 with a key; Crossref 5, 10 with a contact
/// address (protocol as of 2026); a reply's X-RateLimit headers lower or raise it.
struct ServiceLimit {
  std::string name;  ///< one name, one limit: every address of NCBI shares it
  double per_second = 1;
};

/// Waits for its turn before each request, repeats what retry_delay() says is worth it, and learns
/// limits from the replies. Retries count as requests. The last reply is returned as it came.
class PoliteTransport final : public Transport {
 public:
  /// `limits` by host; a host that is not listed has the limit {host, 1}.
  PoliteTransport(Transport& inner, RateGate& gate, Clock& clock,
                  std::map<std::string, ServiceLimit, std::less<>> limits,
                  const std::atomic<bool>* interrupted = nullptr);

  [[nodiscard]] Result<Response> send(const Request& request) override;

 private:
  [[nodiscard]] ServiceLimit limit_of(const std::string& host);
  void learn(const std::string& host, const Response& response);
  void sleep(std::chrono::milliseconds time);
  [[nodiscard]] bool is_interrupted() const;

  Transport& inner_;
  RateGate& gate_;
  Clock& clock_;
  std::mutex mutex_;  // of limits_
  std::map<std::string, ServiceLimit, std::less<>> limits_;
  const std::atomic<bool>* interrupted_;
};

}  // namespace citewright::net
