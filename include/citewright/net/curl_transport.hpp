// SPDX-License-Identifier: Apache-2.0
// HTTP through libcurl.
#pragma once

#include "citewright/net/transport.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace citewright::net {

struct CurlOptions {
  std::string user_agent;
  std::chrono::seconds connect_timeout{10};
  std::chrono::milliseconds total_timeout{std::chrono::seconds{60}};
  /// A transfer slower than this for `slow_for` is given up.
  std::size_t least_bytes_per_second = 256;
  std::chrono::seconds slow_for{15};
  /// Of the body as unpacked: a 2 GB reply and a gzip bomb end here.
  std::size_t most_body_bytes = 64UL * 1024 * 1024;
  int most_redirects = 5;
  /// Hosts a redirect may lead to, beside the one asked.
  std::vector<std::string> redirect_hosts;
  /// Redirects may lead to any host, and from https to http.
  bool redirect_anywhere = false;
  /// No connection is made to a loopback, private, link-local or multicast address, whatever name
  /// led there; a proxy at one is refused, too.
  bool only_public_hosts = false;
  /// Set from a signal handler: transfers end with the Problem "interrupted".
  const std::atomic<bool>* interrupted = nullptr;
};

/// Certificates are verified, only http and https are spoken, gzip and HTTP/2 are offered, proxies
/// follow the usual variables (http_proxy, https_proxy, no_proxy). Redirects are followed only to
/// the same host or a listed one, never from https to http. May be called from several threads;
/// connections are kept for the next request.
class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(CurlOptions options);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  [[nodiscard]] Result<Response> send(const Request& request) override;

 private:
  class Handles;
  CurlOptions options_;
  std::unique_ptr<Handles> handles_;
};

}  // namespace citewright::net
