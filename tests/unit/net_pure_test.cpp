// SPDX-License-Identifier: Apache-2.0
// What needs no socket: addresses, redaction, retries, the rate gate, the polite transport.
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

#include "citewright/net/polite_transport.hpp"
#include "citewright/net/rate_gate.hpp"
#include "citewright/net/redact.hpp"
#include "citewright/net/retry.hpp"
#include "citewright/net/url_encoding.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <thread>

using namespace citewright;
using namespace citewright::net;
using namespace std::chrono_literals;

namespace {

Response reply(int status, std::string body = "") {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

// Answers from a list; the last answer is given again and again.
class ScriptedTransport final : public Transport {
 public:
  explicit ScriptedTransport(std::deque<Result<Response>> answers) : answers_{std::move(answers)} {}
  Result<Response> send(const Request&) override {
    ++sent;
    Result<Response> answer = answers_.front();
    if (answers_.size() > 1) answers_.pop_front();
    return answer;
  }
  int sent = 0;

 private:
  std::deque<Result<Response>> answers_;
};

}  // namespace

TEST_SUITE("net") {
  TEST_CASE("everything but unreserved characters is percent-encoded") {
    CHECK(percent_encode("10.1016/S0194-5998(98)70376-6") == "10.1016%2FS0194-5998%2898%2970376-6");
    CHECK(percent_encode("a b+c;<d>,#%é") == "a%20b%2Bc%3B%3Cd%3E%2C%23%25%C3%A9");
    CHECK(percent_encode("") == "");
  }

  TEST_CASE("a blank parameter is not sent") {
    CHECK(encode_parameters({{"db", "pubmed"}, {"api_key", ""}, {"id", "1,2"}}) ==
          "db=pubmed&id=1%2C2");
  }

  TEST_CASE("the host of an address is the one that is asked") {
    struct Case {
      const char* url;
      const char* host;
    };
    const std::vector<Case> cases{
        {"https://api.crossref.org:443/works", "api.crossref.org"},
        {"HTTP://User:pw@Example.ORG/x", "example.org"},
        {"http://good.org@evil.org/", "evil.org"},
        {"http://[::1]:8080/x", "[::1]"},
        {"file:///etc/passwd", ""},
        {"gopher://x/", ""},
        {"//host/x", ""},
        {"", ""},
        {"http://", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.url);
      CHECK(host_of(c.url) == c.host);
    }
  }

  TEST_CASE("keys and addresses are taken out of what is shown") {
    CHECK(redact("https://x/?db=pubmed&api_key=abc123&id=1") ==
          "https://x/?db=pubmed&api_key=***&id=1");
    CHECK(redact(R"({"error":"API rate limit exceeded","api-key":"10.0.0.1","count":"4"})") ==
          R"({"error":"API rate limit exceeded","api-key":"***","count":"4"})");
    CHECK(redact("citewright/0.1 (mailto:ed@example.org)") == "citewright/0.1 (mailto:***)");
    CHECK(redact("API_KEY=x") == "API_KEY=***");
    CHECK(redact("no secret here") == "no secret here");
    CHECK(redact("api_key=") == "api_key=***");
  }

  TEST_CASE("only what may pass is asked for again") {
    CHECK(trouble_of(reply(200, "<PubmedArticleSet/>")) == Trouble::none);
    CHECK(trouble_of(reply(404, "Resource not found.")) == Trouble::none);
    CHECK(trouble_of(reply(400, R"({"error":"API key invalid"})")) == Trouble::none);
    CHECK(trouble_of(reply(429)) == Trouble::rate);
    CHECK(trouble_of(reply(200, R"({"error":"API rate limit exceeded"})")) == Trouble::rate);
    CHECK(trouble_of(reply(502, "<html>")) == Trouble::server);
    CHECK(trouble_of(reply(400, " Error occurred: cannot get document summary")) ==
          Trouble::transient);
    CHECK(trouble_of(problem("x", "cut off")) == Trouble::transport);
    CHECK(trouble_of(problem("x", std::string{too_large} + " 5 bytes")) == Trouble::none);
  }

  TEST_CASE("waits double, respect Retry-After and end after five tries") {
    CHECK(retry_delay(reply(500), 1, 0) == 1000ms);
    CHECK(retry_delay(reply(500), 2, 0) == 2000ms);
    CHECK(retry_delay(reply(500), 4, 0) == 8000ms);
    CHECK(retry_delay(reply(500), 1, 1) == 1250ms);
    CHECK(!retry_delay(reply(500), most_tries, 0));
    CHECK(!retry_delay(reply(200), 1, 0));
    CHECK(retry_delay(reply(429), 1, 0) == 2000ms);
    Response later = reply(429);
    later.headers["retry-after"] = "7";
    CHECK(retry_delay(later, 1, 0) == 7000ms);
    later.headers["retry-after"] = "3600";
    CHECK(!retry_delay(later, 1, 0));
    later.headers["retry-after"] = "Wed, 21 Oct 2026 07:28:00 GMT";
    CHECK(retry_delay(later, 1, 0) == 2000ms);
  }

  TEST_CASE("a busy server is asked more often, at the pace it names") {
    Response busy = reply(429);
    busy.headers["retry-after"] = "3";
    CHECK(retry_delay(busy, most_tries, 0) == 3000ms);
    CHECK(retry_delay(busy, most_tries_under_limit - 1, 0) == 3000ms);
    CHECK(!retry_delay(busy, most_tries_under_limit, 0));
    CHECK(retry_delay(reply(429), 7, 0) == 8000ms);
  }

  TEST_CASE("a service that gave nothing is tried once a request until it answers") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    ScriptedTransport inner{{reply(503), reply(503), reply(503), reply(503), reply(503), reply(503),
                             reply(200), reply(503), reply(200)}};
    PoliteTransport polite{inner, gate, clock, {}};
    CHECK(polite.send(get("https://host.org/x"))->status == 503);
    CHECK(inner.sent == most_tries);
    CHECK(polite.send(get("https://host.org/x"))->status == 503);
    CHECK(inner.sent == most_tries + 1);
    CHECK(polite.send(get("https://host.org/x"))->status == 200);
    CHECK(polite.send(get("https://host.org/x"))->status == 200);
    CHECK(inner.sent == most_tries + 4);
  }

  TEST_CASE("the gate spaces requests of one service and lets others pass") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    for (int i = 0; i < 4; ++i) gate.wait("ncbi", 3);
    CHECK(clock.slept >= 1111ms);  // three gaps of 1 s / (3 × 0.9)
    CHECK(clock.slept < 1200ms);
    const auto before = clock.slept;
    gate.wait("crossref", 5);
    CHECK(clock.slept == before);
  }

  TEST_CASE("a held service waits, and a second gate on the same file knows") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate one{dir.path() / "rates", clock};
    one.hold("ncbi", 2s);
    RateGate other{dir.path() / "rates", clock};
    other.wait("ncbi", 3);
    CHECK(clock.slept >= 2s);
  }

  TEST_CASE("a moment written by a clock that ran ahead is not waited for") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    clock.time += 48h;
    gate.wait("ncbi", 3);
    clock.time -= 48h;
    gate.wait("ncbi", 3);
    CHECK(clock.slept == 0ms);
  }

  TEST_CASE("a gate that cannot be written says which file") {
    test::FakeClock clock;
    CHECK_THROWS_WITH_AS(RateGate("/nonexistent/folder/rates", clock),
                         "/nonexistent/folder/rates cannot be opened: No such file or directory",
                         Error);
  }

  TEST_CASE("two threads share the limit") {
    const test::TempDir dir;
    RateGate gate{dir.path() / "rates", wall_clock()};
    const Instant begin = wall_clock().now();
    const auto ask = [&gate] {
      for (int i = 0; i < 4; ++i) gate.wait("service", 100);
    };
    std::thread first{ask};
    std::thread second{ask};
    first.join();
    second.join();
    CHECK(wall_clock().now() - begin >= 77ms);  // seven gaps of 11 ms
  }

  TEST_CASE("the polite transport repeats what may pass and returns the answer") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    ScriptedTransport inner{{reply(500), reply(429), problem("x", "cut off"), reply(200, "ok")}};
    PoliteTransport polite{inner, gate, clock, {{"https://host.org/", "ncbi", 3}}};
    const auto answer = polite.send(get("https://host.org/x"));
    REQUIRE(answer);
    CHECK(answer->body == "ok");
    CHECK(inner.sent == 4);
  }

  TEST_CASE("a bad key is not asked again") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    ScriptedTransport inner{{reply(400, R"({"error":"API key invalid","api-key":"k"})")}};
    PoliteTransport polite{inner, gate, clock, {}};
    CHECK(polite.send(get("https://host.org/x"))->status == 400);
    CHECK(inner.sent == 1);
  }

  TEST_CASE("a limit that a reply states is kept from then on") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    Response slow = reply(200);
    slow.headers = {{"x-rate-limit-limit", "1"}, {"x-rate-limit-interval", "2s"}};
    ScriptedTransport inner{{slow}};
    PoliteTransport polite{inner, gate, clock, {{"https://host.org/", "crossref", 50}}};
    for (int i = 0; i < 3; ++i) CHECK(polite.send(get("https://host.org/x")));
    CHECK(clock.slept >= 2200ms);
  }

  TEST_CASE("a host that cannot be reached is given up for good, others are not") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    ScriptedTransport inner{{problem("x", "no connection: Could not resolve host")}};
    PoliteTransport polite{inner, gate, clock, {}};
    CHECK(!polite.send(get("https://host.org/x")));
    CHECK(inner.sent == 2);
    CHECK(!polite.send(get("https://host.org/y")));
    CHECK(inner.sent == 2);
    CHECK(!polite.send(get("https://other.org/y")));
    CHECK(inner.sent == 3);  // where one was not there, the next is tried once
    CHECK(clock.slept < 3s);
  }

  TEST_CASE("an interrupt ends the waiting") {
    const test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    ScriptedTransport inner{{reply(500)}};
    const std::atomic<bool> interrupted = true;
    PoliteTransport polite{inner, gate, clock, {}, &interrupted};
    CHECK(polite.send(get("https://host.org/x")).error().what == "interrupted");
    CHECK(inner.sent == 0);
  }
}
