// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/reply.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace citewright::test {
namespace {

constexpr auto json_type = "application/json";
constexpr auto page_type = "text/html; charset=UTF-8";

bool is_json(const Reply& reply) {
  return reply.type.starts_with("application/json");
}

void rate_limit(Reply& reply) {
  reply = {429,
           json_type,
           R"({"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"4","limit":"3"})",
           {{"Retry-After", "2"}}};
}

void rate_limit_as_200(Reply& reply) {
  rate_limit(reply);
  reply.status = 200;
  reply.headers.clear();
}

void bad_key(Reply& reply) {
  reply = {400, json_type,
           "{\"error\":\"API key invalid\",\"api-key\":\"secret-key\",\"type\":\"invalid\",\n"
           "\"status\":\"unknown\"}"};
}

void bad_request(Reply& reply) {
  reply = {400, "text/xml", " Error occurred: cannot get document summary"};
}

void forwarding(Reply& reply) {
  reply = {500, json_type,
           "{\"error\":\"error forwarding request\",\"api-key\":\"127.0.0.1\",\"type\":\"ip\",\n"
           "\"status\":\"ok\"}"};
}

void diagnostic(Reply& reply) {
  reply = {500, page_type,
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html "
           "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>NCBI/eutils211 - WWW Error 500 "
           "Diagnostic</title></head><body><p>Error</p></body></html>"};
}

void gateway(Reply& reply) {
  reply = {502, page_type, "<html><body><h1>502 Bad Gateway</h1></body></html>"};
}

void unavailable(Reply& reply) {
  reply = {503, page_type, "<html><body>Service Unavailable</body></html>"};
}

void html_as_200(Reply& reply) {
  reply = {200, page_type,
           "<!DOCTYPE html>\n<html><head><title>Preparing to download ...</title></head></html>"};
}

void blocked(Reply& reply) {
  reply = {302, page_type, "", {{"Location", "http://misuse.example.org/error/abuse.shtml"}}};
}

void error_element(Reply& reply) {
  if (is_json(reply)) {
    reply = {200, json_type,
             R"({"header":{"version":"0.3"},"ERROR":"Couldn't resolve #exLinkSrv2, the address )"
             R"(table is empty."})"};
    return;
  }
  reply = {200, reply.type,
           "<?xml version=\"1.0\" ?>\n<eFetchResult><ERROR>Unable to obtain query "
           "#1</ERROR></eFetchResult>"};
}

void empty(Reply& reply) {
  reply.body.clear();
}

void prolog_only(Reply& reply) {
  reply.body = is_json(reply) ? "{" : "<?xml version=\"1.0\" ?>\n";
}

void cut_off(Reply& reply) {
  reply.body.resize(reply.body.size() / 2);
}

// Every second record of a set is taken out of the finished text.
void half_answered(Reply& reply) {
  constexpr std::string_view open = "<PubmedArticle>";
  constexpr std::string_view close = "</PubmedArticle>";
  std::size_t at = 0;
  for (int i = 0; (at = reply.body.find(open, at)) != std::string::npos; ++i) {
    const std::size_t end = reply.body.find(close, at) + close.size();
    if (i % 2 == 1) {
      reply.body.erase(at, end - at);
    } else {
      at = end;
    }
  }
}

void bad_utf8(Reply& reply) {
  reply.body.insert(reply.body.size() / 2, "\xC3\x28\xFF");
}

void swap_types(nlohmann::json& value) {
  if (value.is_object()) {
    for (auto& [key, item] : value.items()) swap_types(item);
  } else if (value.is_array()) {
    nlohmann::json object = nlohmann::json::object();
    for (std::size_t i = 0; i < value.size(); ++i) object["item" + std::to_string(i)] = value[i];
    value = std::move(object);
  } else if (value.is_string()) {
    value = 7;
  } else {
    value = "seven";
  }
}

void wrong_types(Reply& reply) {
  if (!is_json(reply)) {
    reply = {200, reply.type, "<Other><Root/></Other>"};
    return;
  }
  auto value = nlohmann::json::parse(reply.body, nullptr, false);
  swap_types(value);
  reply.body = value.dump();
}

void as_it_is(Reply& /*reply*/) {}

struct FaultRow {
  Fault fault;
  std::string_view name;
  void (*spoil)(Reply&);
};
constexpr auto rows = std::to_array<FaultRow>({
    {Fault::rate_limit, "rate-limit", rate_limit},
    {Fault::rate_limit_as_200, "rate-limit-as-200", rate_limit_as_200},
    {Fault::bad_key, "bad-key", bad_key},
    {Fault::bad_request, "bad-request", bad_request},
    {Fault::forwarding, "forwarding", forwarding},
    {Fault::diagnostic, "diagnostic", diagnostic},
    {Fault::gateway, "gateway", gateway},
    {Fault::unavailable, "unavailable", unavailable},
    {Fault::html_as_200, "html-as-200", html_as_200},
    {Fault::blocked, "blocked", blocked},
    {Fault::error_element, "error-element", error_element},
    {Fault::empty, "empty", empty},
    {Fault::prolog_only, "prolog-only", prolog_only},
    {Fault::cut_off, "cut-off", cut_off},
    {Fault::dies, "dies", as_it_is},
    {Fault::half_answered, "half-answered", half_answered},
    {Fault::bad_utf8, "bad-utf8", bad_utf8},
    {Fault::wrong_types, "wrong-types", wrong_types},
    {Fault::slow, "slow", as_it_is},
});

}  // namespace

std::vector<Fault> all_faults() {
  std::vector<Fault> faults;
  faults.reserve(rows.size());
  for (const FaultRow& row : rows) faults.push_back(row.fault);
  return faults;
}

std::string_view to_string(Fault fault) {
  return std::find_if(rows.begin(), rows.end(),
                      [&](const FaultRow& row) { return row.fault == fault; })
      ->name;
}

std::optional<Fault> parse_fault(std::string_view text) {
  const auto* const row = std::find_if(rows.begin(), rows.end(),
                                       [&](const FaultRow& known) { return known.name == text; });
  return row == rows.end() ? std::nullopt : std::optional{row->fault};
}

Reply spoil(Fault fault, Reply reply) {
  std::find_if(rows.begin(), rows.end(), [&](const FaultRow& row) {
    return row.fault == fault;
  })->spoil(reply);
  return reply;
}

}  // namespace citewright::test
