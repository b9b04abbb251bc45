// SPDX-License-Identifier: Apache-2.0
// A real HTTP server on loopback for as long as the object lives.
#pragma once

#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>

namespace citewright::test {

class LoopbackServer {
 public:
  LoopbackServer() : port_{server.bind_to_any_port("127.0.0.1")} {}
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  ~LoopbackServer() {
    server.stop();
    if (thread_.joinable()) thread_.join();
  }

  /// Call after the handlers are set.
  void start() {
    thread_ = std::thread{[this] { server.listen_after_bind(); }};
    while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  }

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] std::string base() const { return "http://127.0.0.1:" + std::to_string(port_); }

  httplib::Server server;

 private:
  int port_;
  std::thread thread_;
};

}  // namespace citewright::test
