// SPDX-License-Identifier: Apache-2.0
// Which findings are about which thing: made in one pass, for lists that ask it of every item.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <vector>

namespace citewright::audit {

/// Indexes into Audit::findings, rising.
class FindingIndex {
 public:
  explicit FindingIndex(const Audit& audit);

  [[nodiscard]] const std::vector<std::size_t>& on_reference(std::size_t reference) const {
    return by_reference_.at(reference);
  }
  /// About the claim itself or a citation that governs it.
  [[nodiscard]] const std::vector<std::size_t>& touching_claim(std::size_t claim) const {
    return by_claim_.at(claim);
  }

 private:
  std::vector<std::vector<std::size_t>> by_reference_;
  std::vector<std::vector<std::size_t>> by_claim_;
};

}  // namespace citewright::audit
