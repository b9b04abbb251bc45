// SPDX-License-Identifier: Apache-2.0
// Records from the store, then the bundled ones; no network.
#pragma once

#include "citewright/audit/audit_article.hpp"
#include "citewright/store/store.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citewright::audit {

/// The records compiled into the program (corpus/records), so that the sample can be audited before
/// anything was fetched.
[[nodiscard]] std::span<const Record> bundled_records();

class StoreResolver final : public Resolver {
 public:
  /// The store must outlive the resolver.
  explicit StoreResolver(store::Store& store) : store_{store} {}

  [[nodiscard]] std::vector<Lookup> resolve(std::span<const Reference> references) override;
  [[nodiscard]] AttributionAnswer find_attribution(const Citation& citation,
                                                   std::string_view context) override;
  [[nodiscard]] std::vector<Record> suggest(const Reference& reference) override;
  [[nodiscard]] std::optional<Lookup> find_link(const std::string& url) override;

 private:
  store::Store& store_;
};

}  // namespace citewright::audit
