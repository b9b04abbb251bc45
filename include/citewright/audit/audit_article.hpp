// SPDX-License-Identifier: Apache-2.0
// The pipeline: an article as read in, everything an audit finds out.
#pragma once

#include "citewright/model/audit.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

/// What is known of a study that the text names: works that may be meant, best first, and who was
/// asked.
struct AttributionAnswer {
  std::vector<Record> candidates;
  std::vector<std::string> searched;  ///< "the reference list", "the store", "PubMed"
};

/// Finds the record behind each reference, wherever records come from (the store, the bundled
/// records, the registries).
class Resolver {
 public:
  virtual ~Resolver() = default;
  /// One lookup for each reference, same order. A look-up's failure is a value, never an exception.
  [[nodiscard]] virtual std::vector<Lookup> resolve(std::span<const Reference> references) = 0;
  /// Works of the journal and year that an attribution names, which the reference list lacks; those
  /// that share most of the context's rare words come first.
  [[nodiscard]] virtual AttributionAnswer find_attribution(const Citation& citation,
                                                           std::string_view context) = 0;
  /// Works that the entry's title and details name, best first, whatever its identifiers say.
  [[nodiscard]] virtual std::vector<Record> suggest(const Reference& reference) = 0;
  /// How looking at an address ended; nothing where nobody looked. `absent`: it is gone, and the
  /// reason says how that was told.
  [[nodiscard]] virtual std::optional<Lookup> find_link(const std::string& url);
};

/// Extracts, resolves, links, judges and applies every rule. The same article and the same lookups
/// give the same audit, byte for byte.
[[nodiscard]] Audit audit_article(Article article, Resolver& resolver);

}  // namespace citewright::audit
