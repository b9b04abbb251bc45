// SPDX-License-Identifier: Apache-2.0
// Fetching over real HTTP from the stand-in.
#pragma once

#include "support/fake_clock.hpp"
#include "support/stand_in/stand_in.hpp"
#include "support/temp_dir.hpp"

#include "citewright/audit/fetch.hpp"
#include "citewright/audit/store_resolver.hpp"
#include "citewright/net/curl_transport.hpp"
#include "citewright/net/polite_transport.hpp"

#include <chrono>
#include <span>
#include <utility>
#include <vector>

namespace citewright::test {

// A stand-in, a store and everything between them. Waiting costs no time.
struct FetchBench {
  explicit FetchBench(std::vector<Record> records,
                      net::CurlOptions curl_options = patient(std::chrono::seconds{30}))
      : stand_in{options(std::move(records))}, curl{std::move(curl_options)} {}

  static StandInOptions options(std::vector<Record> records) {
    StandInOptions options;
    options.records = std::move(records);
    options.ncbi_limit = 0;
    options.crossref_limit = 0;
    return options;
  }

  static net::CurlOptions patient(std::chrono::milliseconds patience) {
    net::CurlOptions options;
    options.total_timeout = patience;
    return options;
  }

  registry::Services services() const {
    registry::Services services;
    services.eutils_base = stand_in.eutils_base();
    services.idconv_base = stand_in.idconv_base();
    services.crossref_base = stand_in.crossref_base();
    services.europe_pmc_base = stand_in.europe_pmc_base();
    return services;
  }

  audit::FetchSummary fetch(std::span<const Reference> references) {
    return audit::fetch_references(store, client, clock, references, fetch_options);
  }

  std::vector<Lookup> resolve(std::span<const Reference> references) {
    return audit::StoreResolver{store}.resolve(references);
  }

  TempDir dir;
  FakeClock clock;
  RegistryStandIn stand_in;
  store::Store store = store::Store::in_memory();
  net::CurlTransport curl;
  net::RateGate gate{dir.path() / "rates", clock};
  net::PoliteTransport transport{curl, gate, clock, {{"http://127.0.0.1", "stand-in", 1000}}};
  registry::Client client{transport, services(), clock};
  audit::FetchOptions fetch_options;
};

}  // namespace citewright::test
