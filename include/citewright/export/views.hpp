// SPDX-License-Identifier: Apache-2.0
// What the commands besides `audit` show on a terminal: lists, and one thing with all that is known
// of it.
#pragma once

#include "citewright/audit/rules.hpp"
#include "citewright/export/style.hpp"
#include "citewright/model/audit.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citewright::exports {

/// One thing of an audit that has a name of its own.
struct Thing {
  enum class Kind : std::uint8_t { claim, reference, citation };
  Kind kind = Kind::claim;
  std::size_t index = 0;  ///< into Audit::claims, references or citations
};

/// "c41", "r4", "n7", also in capitals; nothing for any other name or one that the audit lacks.
[[nodiscard]] std::optional<Thing> find_thing(const Audit& audit, std::string_view name);

/// Name, line, verdict, and subject and text of every claim.
[[nodiscard]] std::string claims_table(const Audit& audit, const Style& style);

/// What each entry is listed as, what the record is, fit and findings.
[[nodiscard]] std::string references_table(const Audit& audit, const Style& style);

/// The claim, reference or citation with everything known about it.
[[nodiscard]] std::string show(const Audit& audit, Thing thing, const Style& style);

/// The claim at `claim` through every stage: read, extracted, linked, judged, checked.
[[nodiscard]] std::string explain_claim(const Audit& audit, std::size_t claim, const Style& style);

[[nodiscard]] std::string rules_table(const Style& style);

/// The rule's page, set for a terminal.
[[nodiscard]] std::string rule_page(const audit::Rule& rule, const Style& style);

/// Why each work linked to the claim was judged as it was, in sentences to be passed on: the
/// reason, what both speak of and what only the claim does, the closest sentence with its place,
/// what decided and how sure that is.
[[nodiscard]] std::string why_claim(const Audit& audit, std::size_t index, const Style& style);

}  // namespace citewright::exports
