// SPDX-License-Identifier: Apache-2.0
// Everything between the store and the registries, put together.
#pragma once

#include "cli/network_options.hpp"
#include "cli/session.hpp"

#include "citewright/audit/fetch.hpp"
#include "citewright/base/clock.hpp"
#include "citewright/model/article.hpp"
#include "citewright/net/curl_transport.hpp"
#include "citewright/net/polite_transport.hpp"
#include "citewright/net/rate_gate.hpp"
#include "citewright/registry/client.hpp"
#include "citewright/store/store.hpp"

#include <filesystem>
#include <vector>

namespace citewright::cli {

/// What an article needs to be audited.
struct Needs {
  std::vector<Reference> references;
  std::vector<audit::NamedStudy> studies;

  void add(Needs other);
};
[[nodiscard]] Needs needs_of(const Article& article);

/// Asks the registries and fills the session's store. Processes that share a store share the
/// registries' limits through a file beside it. From its making on, Ctrl-C ends what is asked:
/// interrupted() tells.
class Network {
 public:
  Network(Session& session, const registry::Services& services);

  /// Nothing is thrown for what a registry does: it is in the summary.
  [[nodiscard]] audit::FetchSummary fetch(const Needs& needs, audit::FetchOptions options);

 private:
  // Sleeps in slices, so that an interrupt is heard.
  class WaitingClock final : public Clock {
   public:
    [[nodiscard]] Instant now() override;
    void sleep(std::chrono::milliseconds time) override;
  };
  class Keeper final : public registry::ReplyKeeper {
   public:
    explicit Keeper(store::Store& store) : store_{store} {}
    void keep(const std::string& request, const std::string& body) override;

   private:
    store::Store& store_;
  };

  Session& session_;
  WaitingClock clock_;
  net::CurlTransport curl_;
  net::CurlTransport link_curl_;
  net::RateGate gate_;
  net::PoliteTransport polite_;
  Keeper keeper_;
  registry::Client client_;
};

}  // namespace citewright::cli
