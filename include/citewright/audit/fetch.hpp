// SPDX-License-Identifier: Apache-2.0
// The step before resolving: what an audit needs to know and the store does not have is asked of
// the registries, in as few requests as can be, and kept.
#pragma once

#include "citewright/base/clock.hpp"
#include "citewright/model/article.hpp"
#include "citewright/model/citation.hpp"
#include "citewright/model/reference.hpp"
#include "citewright/net/link_probe.hpp"
#include "citewright/registry/client.hpp"
#include "citewright/store/store.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

struct FetchOptions {
  /// A record older than this is asked for again: retractions come late.
  std::chrono::hours record_age{std::chrono::hours{24} * 30};
  /// "No such work" older than this is asked for again: records come late, too.
  std::chrono::hours absent_age{std::chrono::hours{24} * 7};
  /// Everything is asked for again.
  bool refresh = false;
  /// The open-access full texts of works that are in PMC are asked for, too.
  bool full_texts = true;
  /// The addresses that references give are looked at (fetch_links).
  bool links = false;
  const std::atomic<bool>* interrupted = nullptr;
  /// Called before each request with what it is for: "PubMed: 200 records".
  std::function<void(std::string_view)> progress;
};

/// What was asked and what came of it. Identifiers and entries that got no answer stay `failed` and
/// are asked for again the next time.
struct FetchSummary {
  std::size_t requests = 0;
  std::size_t found = 0;   ///< records that came
  std::size_t absent = 0;  ///< works that a registry, answering in full, does not have
  std::size_t failed = 0;  ///< identifiers and entries that got no answer
  std::vector<Problem> problems;
};

/// Each batch is kept before the next is asked for, so that an interrupted run goes on where it
/// was. A failed request is a problem in the summary, never an exception.
[[nodiscard]] FetchSummary fetch_references(store::Store& store, registry::Client& client,
                                            Clock& clock, std::span<const Reference> references,
                                            const FetchOptions& options);

/// A study named in prose, and the words that tell what it is named for.
struct NamedStudy {
  Citation citation;
  std::string context;
};

/// The context of an attribution: the article's title and the paragraph, without the words that
/// name the study.
[[nodiscard]] std::string context_of(const Article& article, const Citation& citation);

/// Every attribution among the citations.
[[nodiscard]] std::vector<NamedStudy> named_studies(const Article& article,
                                                    std::span<const Citation> citations);

/// Looks for each in PubMed by journal, year and topic; what may be meant goes into the store.
[[nodiscard]] FetchSummary fetch_attributions(store::Store& store, registry::Client& client,
                                              Clock& clock, std::span<const NamedStudy> studies,
                                              const FetchOptions& options);

/// The most addresses that one run looks at.
inline constexpr std::size_t most_links = 100;

/// Addresses of the references, without those of registries, that were not looked at lately.
[[nodiscard]] std::vector<std::string> links_to_look_at(store::Store& store, Clock& clock,
                                                        std::span<const Reference> references,
                                                        const FetchOptions& options);

/// Looks whether they still answer and keeps what came of it: `found`, `absent` only for what is
/// gone, `failed` for all else.
[[nodiscard]] FetchSummary fetch_links(store::Store& store, net::Transport& transport, Clock& clock,
                                       std::span<const Reference> references,
                                       const FetchOptions& options);

/// The key under which the outcome for an address is kept.
[[nodiscard]] std::string link_key(std::string_view url);

/// What fetch_references, fetch_attributions and fetch_links would send, in that order, as far as
/// it can be said without any reply: replies add identifiers to later requests, and what they leave
/// open is asked for after these.
[[nodiscard]] std::vector<net::Request> planned_requests(store::Store& store, Clock& clock,
                                                         std::span<const Reference> references,
                                                         std::span<const NamedStudy> studies,
                                                         const registry::Services& services,
                                                         const FetchOptions& options);

/// The key under which the outcome of a look-up by an entry's text, or for a named study, is kept.
[[nodiscard]] std::string lookup_key(const Reference& reference);
[[nodiscard]] std::string lookup_key(const NamedStudy& study);

}  // namespace citewright::audit
