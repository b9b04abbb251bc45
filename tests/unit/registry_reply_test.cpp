// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/utf8.hpp"
#include "citewright/registry/answer.hpp"
#include "citewright/registry/reply.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace citewright;
using namespace citewright::registry;

TEST_SUITE("reply") {
  TEST_CASE("a reply is told by what it is, not by what was asked") {
    struct Case {
      std::string_view body;
      ReplyKind kind;
    };
    const Case cases[] = {
        {"", ReplyKind::empty},
        {"\xEF\xBB\xBF \r\n", ReplyKind::empty},
        {"<html><body>502</body></html>", ReplyKind::html},
        {"\n<!DOCTYPE HTML>", ReplyKind::html},
        {"<?xml version=\"1.0\"?><!-- a --><HTML>", ReplyKind::html},
        {"<html><title>WWW Error Blocked Diagnostic</title></html>", ReplyKind::blocked},
        {"<?xml version=\"1.0\"?><eLinkResult><HtmlTag/></eLinkResult>", ReplyKind::xml},
        {"<?xml version=\"1.0\"", ReplyKind::xml},
        {R"({"error":"API rate limit exceeded","count":"4"})", ReplyKind::rate_limited},
        {R"({"message":"Too Many Requests.","code":"429"})", ReplyKind::rate_limited},
        {R"({"error":"API key invalid","api-key":"k"})", ReplyKind::key_refused},
        {R"({"error":"error forwarding request"})", ReplyKind::json_error},
        {R"({"error":{"code":5}})", ReplyKind::json_error},
        {R"({"errors":[{"status":"404"}]})", ReplyKind::json_error},
        {R"({"result":{"error":"deeper down it is about one item"}})", ReplyKind::json},
        {"{\"error\":", ReplyKind::json},
        {"[1]", ReplyKind::json},
        {"Resource not found.", ReplyKind::text},
    };
    for (const Case& c : cases) {
      CAPTURE(c.body);
      CHECK(classify_reply(c.body) == c.kind);
    }
  }

  TEST_CASE("a quotation keeps addresses and keys to itself") {
    struct Case {
      std::string_view body;
      std::string_view quoted;
    };
    const Case cases[] = {
        {R"({"api-key":"k1","count":"4"})", R"({"api-key":"[redacted]","count":"4"})"},
        {"your address 192.0.2.7, or 192.0.2.7:80.", "your address [redacted], or [redacted]"},
        {"from 2001:db8::1 came", "from [redacted] came"},
        {"?api_key=abc&email=a%40example.org&x=1", "?api_key=[redacted]&email=[redacted]&x=1"},
        {"write to a.b@example.org", "write to [redacted]"},
        {"api-key: k1", "api-key: [redacted]"},
        {"api-key:k1 end", "[redacted] end"},
        {"0123456789abcdef0123456789abcdef0123", "[redacted]"},
        {"version 1.2.3, PMC5793244,  at 10:15", "version 1.2.3, PMC5793244, at 10:15"},
        {"a\xFFz", "a\uFFFDz"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.body);
      CHECK(quote_reply(c.body) == c.quoted);
    }
  }

  TEST_CASE("a quotation has at most 200 characters") {
    CHECK(count_code_points(quote_reply(std::string(100'000, 'x') + "ä")) == 200);
  }

  TEST_CASE("found, absent and failed become three outcomes") {
    CHECK(to_lookup(Record{}, "PubMed").outcome == LookupOutcome::found);
    CHECK(to_lookup(std::nullopt, "PubMed").outcome == LookupOutcome::absent);
    const Lookup failed = to_lookup(problem("PMID 1", "cut off"), "PubMed");
    CHECK(failed.outcome == LookupOutcome::failed);
    CHECK(failed.reason == "PMID 1: cut off");
    CHECK_FALSE(failed.record);
  }
}
