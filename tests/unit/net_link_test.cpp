// SPDX-License-Identifier: Apache-2.0
#include "net/public_address.hpp"
#include "support/loopback_server.hpp"

#include "citewright/net/link_probe.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>

#include <cstring>

using namespace citewright;
using namespace citewright::net;

namespace {

bool is_public(const char* text) {
  sockaddr_storage storage{};
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (::inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    std::memcpy(&storage, &v4, sizeof v4);
  } else {
    REQUIRE(::inet_pton(AF_INET6, text, &v6.sin6_addr) == 1);
    v6.sin6_family = AF_INET6;
    std::memcpy(&storage, &v6, sizeof v6);
  }
  return is_public_address(reinterpret_cast<const sockaddr&>(storage));
}

// As the program asks, but that loopback is allowed.
CurlOptions on_loopback() {
  CurlOptions options = link_options("citewright-test/1");
  options.only_public_hosts = false;
  options.total_timeout = std::chrono::seconds{2};
  return options;
}

}  // namespace

TEST_SUITE("net links") {
  TEST_CASE("only what is gone is dead") {
    test::LoopbackServer web;
    const auto answers = [&web](const char* path, int status) {
      web.server.Get(path, [status](const httplib::Request& request, httplib::Response& response) {
        CHECK_FALSE(request.has_header("Cookie"));
        response.set_header("Set-Cookie", "visit=1");
        response.status = status;
      });
    };
    const std::vector<std::pair<int, LinkState>> cases{
        {200, LinkState::alive},   {204, LinkState::alive},   {404, LinkState::dead},
        {410, LinkState::dead},    {401, LinkState::unknown}, {403, LinkState::unknown},
        {405, LinkState::unknown}, {429, LinkState::unknown}, {451, LinkState::unknown},
        {500, LinkState::unknown}, {503, LinkState::unknown}};
    for (const auto& [status, state] : cases)
      answers(("/" + std::to_string(status)).c_str(), status);
    web.start();
    CurlTransport transport{on_loopback()};
    for (const auto& [status, state] : cases) {
      CAPTURE(status);
      const LinkAnswer answer = look_at_link(transport, web.base() + "/" + std::to_string(status));
      CHECK(answer.state == state);
      CHECK(answer.why == (state == LinkState::alive ? "" : "HTTP " + std::to_string(status)));
    }
  }

  TEST_CASE("a server that knows no HEAD is asked with GET") {
    test::LoopbackServer web;
    web.server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& r) {
      r.status = request.method == "HEAD" ? 404 : 200;
      return httplib::Server::HandlerResponse::Handled;
    });
    web.start();
    CurlTransport transport{on_loopback()};
    CHECK(look_at_link(transport, web.base() + "/page").state == LinkState::alive);
  }

  TEST_CASE("redirects are followed to their end, and end") {
    test::LoopbackServer web;
    const auto redirect = [&web](const char* path, const std::string& target) {
      web.server.Get(path, [target](const auto&, httplib::Response& response) {
        response.set_redirect(target, 302);
      });
    };
    web.server.Get("/page", [](const auto&, httplib::Response& r) { r.status = 200; });
    redirect("/moved", "/page");
    redirect("/lost", "/nowhere");
    redirect("/circle", "/circle");
    redirect("/file", "file:///etc/passwd");
    web.start();
    CurlTransport transport{on_loopback()};
    const auto state = [&](const char* path) {
      return look_at_link(transport, web.base() + path).state;
    };
    CHECK(state("/moved") == LinkState::alive);
    CHECK(state("/lost") == LinkState::dead);
    CHECK(state("/circle") == LinkState::unknown);
    CHECK(state("/file") == LinkState::unknown);
  }

  TEST_CASE("nothing private is asked, by number or by name, nor anything but http") {
    test::LoopbackServer web;
    bool asked = false;
    web.server.set_pre_routing_handler([&asked](const auto&, auto&) {
      asked = true;
      return httplib::Server::HandlerResponse::Handled;
    });
    web.start();
    CurlTransport transport{link_options("citewright-test/1")};
    const std::string port = web.base().substr(web.base().rfind(':'));
    for (const std::string& url :
         {web.base() + "/", "http://localhost" + port + "/", "http://0x7f000001" + port + "/",
          "http://[::ffff:127.0.0.1]" + port + "/", std::string{"ftp://example.org/"},
          std::string{"file:///etc/passwd"}, std::string{"javascript:alert(1)"}, std::string{}}) {
      CAPTURE(url);
      CHECK(look_at_link(transport, url).state == LinkState::unknown);
    }
    CHECK_FALSE(asked);
  }

  TEST_CASE("addresses that are not on the open Internet") {
    for (const char* const address :
         {"127.0.0.1",   "10.1.2.3",        "172.16.0.1",  "172.31.255.255",
          "192.168.1.1", "169.254.169.254", "100.64.0.1",  "0.0.0.0",
          "224.0.0.1",   "255.255.255.255", "192.0.2.1",   "::1",
          "::",          "fe80::1",         "fc00::1",     "fd12::1",
          "ff02::1",     "::ffff:10.0.0.1", "2001:db8::1", "2002:7f00:1::"}) {
      CAPTURE(address);
      CHECK_FALSE(is_public(address));
    }
    for (const char* const address :
         {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888", "::ffff:8.8.8.8"}) {
      CAPTURE(address);
      CHECK(is_public(address));
    }
  }
}
