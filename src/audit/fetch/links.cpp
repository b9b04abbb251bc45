// SPDX-License-Identifier: Apache-2.0
// Addresses that references give beside their identifiers: do they still answer?
#include "citewright/audit/fetch.hpp"
#include "citewright/net/url_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace citewright::audit {
namespace {

// What these lead to is asked of the registries themselves.
constexpr auto registry_hosts = std::to_array<std::string_view>(
    {"doi.org", "nih.gov", "europepmc.org", "crossref.org", "arxiv.org"});

bool is_of_registry(const std::string& url) {
  const std::string host = net::host_of(url);
  return std::ranges::any_of(registry_hosts, [&](std::string_view known) {
    return host == known || host.ends_with(fmt::format(".{}", known));
  });
}

bool is_known(store::Store& store, Clock& clock, const std::string& url,
              const FetchOptions& options) {
  if (options.refresh) return false;
  const auto lookup = store.find_lookup(link_key(url));
  if (!lookup || lookup->outcome == LookupOutcome::failed) return false;
  const auto asked = parse_iso8601(lookup->asked_at);
  return asked && clock.now() - *asked <= options.absent_age;
}

LookupOutcome outcome_of(net::LinkState state) {
  switch (state) {
    case net::LinkState::alive:
      return LookupOutcome::found;
    case net::LinkState::dead:
      return LookupOutcome::absent;
    case net::LinkState::unknown:
      return LookupOutcome::failed;
  }
  return LookupOutcome::failed;
}

}  // namespace

std::string link_key(std::string_view url) {
  return fmt::format("link {}", url);
}

std::vector<std::string> links_to_look_at(store::Store& store, Clock& clock,
                                          std::span<const Reference> references,
                                          const FetchOptions& options) {
  std::set<std::string> links;
  for (const Reference& reference : references) {
    for (const std::string& url : reference.urls) {
      if (net::host_of(url).empty() || is_of_registry(url)) continue;
      if (!is_known(store, clock, url, options)) links.insert(url);
    }
  }
  std::vector<std::string> some{links.begin(), links.end()};
  if (some.size() > most_links) some.resize(most_links);
  return some;
}

FetchSummary fetch_links(store::Store& store, net::Transport& transport, Clock& clock,
                         std::span<const Reference> references, const FetchOptions& options) {
  FetchSummary summary;
  for (const std::string& url : links_to_look_at(store, clock, references, options)) {
    if (options.interrupted != nullptr && options.interrupted->load()) break;
    ++summary.requests;
    if (options.progress) options.progress(url);
    const net::LinkAnswer answer = net::look_at_link(transport, url);
    if (answer.why == "interrupted") break;
    const LookupOutcome outcome = outcome_of(answer.state);
    store.put_lookup(
        {link_key(url), outcome, net::host_of(url), answer.why, to_iso8601(clock.now())});
    if (outcome == LookupOutcome::found) ++summary.found;
    if (outcome == LookupOutcome::absent) ++summary.absent;
    if (outcome != LookupOutcome::failed) continue;
    ++summary.failed;
    summary.problems.push_back({url, answer.why});
  }
  return summary;
}

}  // namespace citewright::audit
