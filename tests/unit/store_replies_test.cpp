// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace citewright::store;

namespace {

StoredReply make_reply(std::string body) {
  return {"https://example.org/efetch?id=1", "example.org", "2026-03-01T00:00:00Z",
          std::move(body)};
}

}  // namespace

TEST_SUITE("store") {
  TEST_CASE("a reply comes back byte for byte, the newest one of a request") {
    Store store = Store::in_memory();
    for (const std::string& body : {std::string{}, std::string{"<a/>"}, std::string(300'000, 'x'),
                                    std::string{"\0\xff", 2}}) {
      const StoredReply reply = make_reply(body);
      store.put_reply(reply);
      CHECK(store.find_reply(reply.request) == reply);
    }
    CHECK(store.database().number("select count(*) from reply") == 1);
    CHECK_FALSE(store.find_reply("https://example.org/other"));
  }

  TEST_CASE("replies take less room than they have bytes") {
    Store store = Store::in_memory();
    store.put_reply(make_reply(std::string(100'000, 'x')));
    CHECK(store.database().number("select length(body) from reply") < 1000);
  }

  TEST_CASE("a damaged reply is no reply") {
    Store store = Store::in_memory();
    const StoredReply reply = make_reply("some words");
    for (const char* const damage : {"x''", "x'00'", "substr(body, 1, length(body) - 1)"}) {
      store.put_reply(reply);
      store.database().execute(std::string{"update reply set body = "} + damage);
      CHECK_FALSE(store.find_reply(reply.request));
    }
  }
}
