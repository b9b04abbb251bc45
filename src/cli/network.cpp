// SPDX-License-Identifier: Apache-2.0
#include "cli/network.hpp"

#include "cli/interrupt.hpp"

#include "citewright/extract/extract.hpp"
#include "citewright/net/url_encoding.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>

namespace citewright::cli {
namespace {

namespace fs = std::filesystem;

net::CurlOptions curl_options(const registry::Services& services) {
  constexpr std::chrono::seconds patience{5};  // somebody waits; the registries answer in one
  net::CurlOptions options;
  options.user_agent = services.tool + "/" CITEWRIGHT_VERSION;
  if (!services.contact.empty())
    options.user_agent += fmt::format(" (mailto:{})", services.contact);
  options.connect_timeout = patience;
  // Their own other names: the ID converter has moved, and moves on.
  options.redirect_hosts = {"eutils.ncbi.nlm.nih.gov", "www.ncbi.nlm.nih.gov",
                            "pmc.ncbi.nlm.nih.gov",    "api.crossref.org",
                            "www.ebi.ac.uk",           "europepmc.org"};
  return options;
}

net::CurlOptions link_options_for(const registry::Services& services) {
  net::CurlOptions options = net::link_options(services.tool + "/" CITEWRIGHT_VERSION);
  options.interrupted = &interrupted();
  return options;
}

// Crossref comes last: where every registry has one host, its address is the beginning of all.
std::vector<net::ServiceLimit> limits_of(const registry::Services& services) {
  const double ncbi = services.api_key.empty() ? 3 : 10;
  const double crossref = services.contact.empty() ? 5 : 10;
  return {{services.eutils_base, "ncbi", ncbi},
          {services.idconv_base, "ncbi", ncbi},
          {services.europe_pmc_base, "europe-pmc", 5},
          {services.crossref_base, "crossref", crossref}};
}

fs::path rates_file(Session& session) {
  static_cast<void>(session.store());  // makes the folder, too
  if (const auto store = session.store_file()) return store->string() + ".rates";
  return fs::temp_directory_path() / fmt::format("citewright-{}.rates", ::getuid());
}

void add_to(audit::FetchSummary& sum, audit::FetchSummary more) {
  sum.requests += more.requests;
  sum.found += more.found;
  sum.absent += more.absent;
  sum.failed += more.failed;
  std::move(more.problems.begin(), more.problems.end(), std::back_inserter(sum.problems));
}

template <typename Item>
void append(std::vector<Item>& items, std::vector<Item> more) {
  std::move(more.begin(), more.end(), std::back_inserter(items));
}

}  // namespace

void Needs::add(Needs other) {
  append(references, std::move(other.references));
  append(studies, std::move(other.studies));
}

Needs needs_of(const Article& article) {
  extract::ReferenceList list = extract::extract_references(article);
  const std::vector<Citation> citations = extract::extract_citations(article, list);
  return {std::move(list.references), audit::named_studies(article, citations)};
}

Network::Network(Session& session, const registry::Services& services)
    : session_{session},
      curl_{curl_options(services)},
      link_curl_{link_options_for(services)},
      gate_{rates_file(session), clock_},
      polite_{curl_, gate_, clock_, limits_of(services), &interrupted()},
      keeper_{session.store()},
      client_{polite_, services, system_clock(), &keeper_} {
  hear_interrupts();
}

audit::FetchSummary Network::fetch(const Needs& needs, audit::FetchOptions options) {
  options.interrupted = &interrupted();
  options.progress = [this](std::string_view what) {
    session_.tell(fmt::format("asking {}", what));
    session_.show_progress(fmt::format("asking {}", what));
  };
  store::Store& store = session_.store();
  audit::FetchSummary summary =
      audit::fetch_references(store, client_, system_clock(), needs.references, options);
  add_to(summary,
         audit::fetch_attributions(store, client_, system_clock(), needs.studies, options));
  if (options.links)
    add_to(summary,
           audit::fetch_links(store, link_curl_, system_clock(), needs.references, options));
  session_.end_progress();
  // What was not asked after an interrupt is told once, not request by request.
  std::erase_if(summary.problems,
                [](const Problem& problem) { return problem.what == "interrupted"; });
  return summary;
}

// Not the clock that SOURCE_DATE_EPOCH stops.
Instant Network::WaitingClock::now() {
  return wall_clock().now();
}

void Network::WaitingClock::sleep(std::chrono::milliseconds time) {
  constexpr std::chrono::milliseconds slice{100};
  for (; time.count() > 0 && !interrupted().load(); time -= slice)
    wall_clock().sleep(std::min(time, slice));
}

void Network::Keeper::keep(const std::string& request, const std::string& body) {
  store_.put_reply({request, net::host_of(request), to_iso8601(system_clock().now()), body});
}

}  // namespace citewright::cli
