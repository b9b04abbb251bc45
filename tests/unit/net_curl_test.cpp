// SPDX-License-Identifier: Apache-2.0
// The curl transport against a real server on loopback that misbehaves on order.
#include "support/fake_clock.hpp"
#include "support/loopback_server.hpp"
#include "support/temp_dir.hpp"

#include "citewright/net/curl_transport.hpp"
#include "citewright/net/polite_transport.hpp"

#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>

using namespace citewright;
using namespace citewright::net;
using namespace std::chrono_literals;

namespace {

std::string gzipped(std::string text) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 8,
                       Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

CurlOptions quick() {
  CurlOptions options;
  options.user_agent = "citewright-test/1";
  options.total_timeout = 5s;
  options.slow_for = 1s;
  options.most_body_bytes = 100'000;
  return options;
}

}  // namespace

TEST_SUITE("net") {
  TEST_CASE("a reply comes with status, headers in lower case and body") {
    test::LoopbackServer web;
    web.server.Get("/x", [](const httplib::Request& request, httplib::Response& response) {
      response.set_header("X-RateLimit-Limit", "3");
      response.set_content(request.get_header_value("User-Agent"), "text/plain");
    });
    web.start();
    CurlTransport transport{quick()};
    const auto reply = transport.send(get(web.base() + "/x"));
    REQUIRE(reply);
    CHECK(reply->status == 200);
    CHECK(reply->header("x-ratelimit-limit") == "3");
    CHECK(reply->body == "citewright-test/1");
    const auto missing = transport.send(get(web.base() + "/none"));
    REQUIRE(missing);
    CHECK(missing->status == 404);
  }

  TEST_CASE("a POST sends its body") {
    test::LoopbackServer web;
    web.server.Post("/x", [](const httplib::Request& request, httplib::Response& response) {
      response.set_content(request.get_param_value("id"), "text/plain");
    });
    web.start();
    CurlTransport transport{quick()};
    const auto reply = transport.send(post_form(web.base() + "/x", "id=1%2C2"));
    REQUIRE(reply);
    CHECK(reply->body == "1,2");
  }

  TEST_CASE("a packed reply is unpacked, a bomb and a reply too large are given up") {
    test::LoopbackServer web;
    const auto packed = [&web](const char* path, std::string body) {
      web.server.Get(path, [body = std::move(body)](const auto&, httplib::Response& response) {
        response.set_header("Content-Encoding", "gzip");
        response.set_content(body, "text/xml");
      });
    };
    std::string cut = gzipped(std::string(5000, 'a') + "end");
    packed("/packed", cut);
    std::string zeros;
    zeros.resize(50'000'000);
    packed("/bomb", gzipped(std::move(zeros)));
    cut.resize(cut.size() / 2);
    packed("/cut", cut);
    packed("/junk", "this is not gzip");
    web.server.Get("/large", [](const auto&, httplib::Response& response) {
      response.set_content(std::string(200'000, 'x'), "text/plain");
    });
    web.start();
    CurlTransport transport{quick()};
    CHECK(transport.send(get(web.base() + "/packed"))->body.size() == 5003);
    for (const char* path : {"/bomb", "/large"}) {
      CAPTURE(path);
      const auto reply = transport.send(get(web.base() + path));
      REQUIRE(!reply);
      CHECK(reply.error().what == "the reply is larger than 100000 bytes");
    }
    CHECK(!transport.send(get(web.base() + "/junk")));
    const auto half = transport.send(get(web.base() + "/cut"));
    // libcurl 7.88 takes a gzip stream that stops short for its end: the body is shorter than it
    // should be, which the parsers see.
    CHECK((!half || half->body.size() < 5003));
  }

  TEST_CASE("a reply that drips, stops short or never comes is a problem") {
    test::LoopbackServer web;
    web.server.Get("/drip", [](const auto&, httplib::Response& response) {
      response.set_content_provider(1000, "text/plain",
                                    [](std::size_t, std::size_t, httplib::DataSink& sink) {
                                      std::this_thread::sleep_for(200ms);
                                      return sink.write("x", 1);
                                    });
    });
    web.server.Get("/dies", [](const auto&, httplib::Response& response) {
      response.set_content_provider(1000, "text/plain",
                                    [](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                      if (offset > 100) return false;
                                      return sink.write(std::string(101, 'x').data(), 101);
                                    });
    });
    web.start();
    CurlTransport transport{quick()};
    CHECK(!transport.send(get(web.base() + "/drip")));
    CHECK(!transport.send(get(web.base() + "/dies")));
    CHECK(!transport.send(get("http://127.0.0.1:1/")));
    CHECK(!transport.send(get("http://name.invalid/")));
  }

  TEST_CASE("redirects stay on the host, end, and never leave http") {
    test::LoopbackServer web;
    const auto redirect = [&web](const char* path, const std::string& target) {
      web.server.Get(path, [target](const auto&, httplib::Response& response) {
        response.set_redirect(target, 301);
      });
    };
    web.server.Get("/end", [](const auto&, httplib::Response& response) {
      response.set_content("there", "text/plain");
    });
    redirect("/once", "/end");
    redirect("/circle", "/circle");
    redirect("/file", "file:///etc/passwd");
    redirect("/other", "http://misuse.example.org/blocked");
    web.start();
    CurlTransport transport{quick()};
    const auto reply = transport.send(get(web.base() + "/once"));
    REQUIRE(reply);
    CHECK(reply->body == "there");
    CHECK(reply->final_url == web.base() + "/end");
    CHECK(transport.send(get(web.base() + "/circle")).error().what == "more than 5 redirects");
    CHECK(transport.send(get(web.base() + "/other")).error().what ==
          "redirected to http://misuse.example.org/blocked, which is not followed");
    CHECK(!transport.send(get(web.base() + "/file")));
    CHECK(!transport.send(get("file:///etc/passwd")));
  }

  TEST_CASE("a server that does not take the connection is tried once more, and then left") {
    // A queue of one that nobody empties: the next connection is never taken.
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(listener, generic, size) == 0);
    REQUIRE(::listen(listener, 0) == 0);
    REQUIRE(::getsockname(listener, generic, &size) == 0);
    std::vector<int> fillers;
    for (int i = 0; i < 4; ++i) {
      fillers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
      static_cast<void>(::connect(fillers.back(), generic, size));
    }
    class Counting final : public Transport {
     public:
      explicit Counting(Transport& inner) : inner_{inner} {}
      Result<Response> send(const Request& request) override {
        ++sent;
        return inner_.send(request);
      }
      int sent = 0;

     private:
      Transport& inner_;
    };
    CurlOptions options = quick();
    options.connect_timeout = 1s;
    CurlTransport curl{options};
    Counting counting{curl};
    test::TempDir dir;
    test::FakeClock clock;
    RateGate gate{dir.path() / "rates", clock};
    PoliteTransport transport{counting, gate, clock, {}};
    const std::string url =
        "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/never";
    const auto reply = transport.send(get(url));
    REQUIRE(!reply);
    CHECK(is_no_connection(reply.error()));
    CHECK(counting.sent == 2);
    CHECK_FALSE(transport.send(get(url)));
    CHECK(counting.sent == 2);
    for (const int filler : fillers) ::close(filler);
    ::close(listener);
  }

  TEST_CASE("a set interrupt ends a transfer") {
    test::LoopbackServer web;
    web.server.Get("/slow", [](const auto&, httplib::Response& response) {
      std::this_thread::sleep_for(300ms);
      response.set_content("x", "text/plain");
    });
    web.start();
    const std::atomic<bool> interrupted = true;
    CurlOptions options = quick();
    options.interrupted = &interrupted;
    CurlTransport transport{options};
    const auto reply = transport.send(get(web.base() + "/slow"));
    REQUIRE(!reply);
    CHECK(reply.error().what == "interrupted");
  }

  TEST_CASE("problems do not show the key") {
    CurlTransport transport{quick()};
    const auto reply = transport.send(get("http://127.0.0.1:1/?api_key=secret"));
    REQUIRE(!reply);
    CHECK(reply.error().where.find("secret") == std::string::npos);
    CHECK(reply.error().what.find("secret") == std::string::npos);
  }
}
