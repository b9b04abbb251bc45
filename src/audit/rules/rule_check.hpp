// SPDX-License-Identifier: Apache-2.0
// What a rule sees and how it says what it found.
#pragma once

#include "../profiles.hpp"

#include "citewright/audit/audit_article.hpp"
#include "citewright/audit/rules.hpp"
#include "citewright/model/audit.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

struct RuleInput {
  const Audit& audit;
  const ArticleProfile& article;
  std::span<const RecordProfile> records;  ///< one for each reference
  const retrieval::TermStatistics& statistics;
  Resolver& resolver;
};

using Findings = std::vector<Finding>;
using Check = void (*)(const RuleInput&, Findings&);

/// A finding with its place filled in from what it is about. The severity is the rule's own unless
/// given.
[[nodiscard]] Finding on_reference(const RuleInput& input, std::string_view rule,
                                   std::size_t reference, std::string message);
[[nodiscard]] Finding on_citation(const RuleInput& input, std::string_view rule,
                                  std::size_t citation, std::string message);
[[nodiscard]] Finding on_claim(const RuleInput& input, std::string_view rule, std::size_t claim,
                               std::string message);

/// Names in the finding's advice the work that the entry's title and details name, where one is at
/// hand; says so where that work was retracted.
void add_suggestion(const RuleInput& input, std::size_t reference, Finding& finding);

/// By its publication type or a notice.
[[nodiscard]] bool is_retracted(const Record& record);

/// The record behind a reference; nullptr where none was found.
[[nodiscard]] const Record* record_of(const Audit& audit, std::size_t reference);

/// An identifier of the reference was found to lead to a work that was not meant.
[[nodiscard]] bool leads_to_other_work(const Findings& findings, std::size_t reference);

/// "Lin PH, et al. Zinc in Wound Healing Modulation. Nutrients 2018": a record in one line.
[[nodiscard]] std::string cite_shortly(const Record& record);

// One function a group of rules that look at the same thing.
void check_identifiers(const RuleInput& input, Findings& findings);
void check_links(const RuleInput& input, Findings& findings);   ///< addresses, where looked at
void check_square(const RuleInput& input, Findings& findings);  ///< identifiers with each other
void check_titles(const RuleInput& input, Findings& findings);
void check_details(const RuleInput& input, Findings& findings);  ///< year, journal, authors
void check_notices(const RuleInput& input, Findings& findings);
void check_fit(const RuleInput& input, Findings& findings);
void check_list(const RuleInput& input, Findings& findings);  ///< duplicates, uncited, unresolved
void check_markers(const RuleInput& input, Findings& findings);
void check_attributions(const RuleInput& input, Findings& findings);
void check_judgements(const RuleInput& input, Findings& findings);
void check_figures(const RuleInput& input, Findings& findings);
void check_directions(const RuleInput& input, Findings& findings);
void check_population(const RuleInput& input, Findings& findings);
void check_certainty(const RuleInput& input, Findings& findings);
void check_uncited_claims(const RuleInput& input, Findings& findings);

}  // namespace citewright::audit
