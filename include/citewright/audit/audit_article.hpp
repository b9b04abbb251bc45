// SPDX-License-Identifier: Apache-2.0
// The pipeline: an article as read in, everything an audit finds out.
#pragma once

#include "citewright/model/audit.hpp"

#include <span>
#include <vector>

namespace citewright::audit {

/// Finds the record behind each reference, wherever records come from (the store, the bundled
/// records, the registries).
class Resolver {
 public:
  virtual ~Resolver() = default;
  /// One lookup for each reference, same order. A look-up's failure is a value, never an exception.
  [[nodiscard]] virtual std::vector<Lookup> resolve(std::span<const Reference> references) = 0;
};

/// Extracts, resolves, links, judges and applies every rule. The same article and the same lookups
/// give the same audit, byte for byte.
[[nodiscard]] Audit audit_article(Article article, Resolver& resolver);

}  // namespace citewright::audit
