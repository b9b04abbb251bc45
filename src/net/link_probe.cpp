// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/link_probe.hpp"

#include "citewright/net/url_encoding.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::net {
namespace {

constexpr int first_redirect = 300;
constexpr int first_refusal = 400;
constexpr int not_found = 404;
constexpr int gone = 410;

LinkAnswer answer_of(const Result<Response>& reply) {
  if (!reply) {
    const bool dead = is_no_such_host(reply.error());
    return {dead ? LinkState::dead : LinkState::unknown, reply.error().what};
  }
  const int status = reply->status;
  if (status < first_refusal && status >= first_redirect)
    return {LinkState::unknown, fmt::format("HTTP {} that leads nowhere", status)};
  if (status < first_refusal) return {LinkState::alive, ""};
  const bool dead = status == not_found || status == gone;
  return {dead ? LinkState::dead : LinkState::unknown, fmt::format("HTTP {}", status)};
}

}  // namespace

LinkAnswer look_at_link(Transport& transport, const std::string& url) {
  if (host_of(url).empty()) return {LinkState::unknown, "not an address of http or https"};
  Request request = get(url);
  request.method = "HEAD";
  const auto head = transport.send(request);
  LinkAnswer answer = answer_of(head);
  if (!head || answer.state == LinkState::alive) return answer;
  request.method = "GET";
  return answer_of(transport.send(request));
}

CurlOptions link_options(std::string user_agent) {
  constexpr std::chrono::seconds patience{5};
  constexpr std::chrono::seconds most_time{15};
  constexpr std::size_t most_bytes = 4UL * 1024 * 1024;
  CurlOptions options;
  options.user_agent = std::move(user_agent);
  options.connect_timeout = patience;
  options.total_timeout = most_time;
  options.most_body_bytes = most_bytes;
  options.redirect_anywhere = true;
  options.only_public_hosts = true;
  return options;
}

}  // namespace citewright::net
