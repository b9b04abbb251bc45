// SPDX-License-Identifier: Apache-2.0
// Findings that say the same, put together so that a report says it once.
#pragma once

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

/// Findings that differ only in what they are about.
struct Batch {
  std::string message;   ///< what all of them say; begins with "… " where each begins with a name
                         ///< that its quoted words show anyway
  std::string evidence;  ///< "" where it only repeats what the finding is about
  std::string advice;
  std::vector<const Finding*> findings;
};

/// The findings of one rule and severity; batches by their first finding.
struct FindingGroup {
  std::string_view rule;
  Severity severity = Severity::warning;
  std::vector<Batch> batches;

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool shares_advice() const;
};

/// Worst first, then by the first finding. The audit must outlive the groups.
[[nodiscard]] std::vector<FindingGroup> group_findings(const Audit& audit);

/// The evidence where it says more than the claim that the finding is about, else "".
[[nodiscard]] std::string_view telling_evidence(const Audit& audit, const Finding& finding);

}  // namespace citewright::exports
