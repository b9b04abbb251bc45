// SPDX-License-Identifier: Apache-2.0
// duplicate-reference, uncited-reference, unresolved-reference: the list as a list.
#include "../link.hpp"
#include "rule_check.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace citewright::audit {
namespace {

std::vector<std::string> identifier_keys(const Reference& reference) {
  std::vector<std::string> keys;
  if (reference.ids.pmid) keys.push_back("pmid " + to_string(*reference.ids.pmid));
  if (reference.ids.pmcid) keys.push_back(to_string(*reference.ids.pmcid));
  if (reference.ids.doi) keys.push_back("doi " + to_string(*reference.ids.doi));
  return keys;
}

// Everything that makes two entries one work: each identifier, unless it was found to be another
// work's, and the title with the year.
std::vector<std::string> keys_of(const Reference& reference, bool misled) {
  std::vector<std::string> keys;
  if (!misled) keys = identifier_keys(reference);
  constexpr std::size_t telling_length = 20;  // "Editorial" and "Letter" stand over many works
  const std::string title = fold_to_words(reference.title);
  if (title.size() >= telling_length)
    keys.push_back(fmt::format("title {} {}", title, reference.year.value_or(0)));
  return keys;
}

void check_duplicates(const RuleInput& input, Findings& findings) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    std::optional<std::size_t> first;
    const bool misled = leads_to_other_work(findings, i);
    for (const std::string& key : keys_of(input.audit.references[i], misled)) {
      const auto [entry, is_new] = seen.emplace(key, i);
      if (!is_new && !first) first = entry->second;
    }
    if (!first) continue;
    findings.push_back(on_reference(
        input, "duplicate-reference", i,
        fmt::format("lists the same work as {}", name_of(input.audit.references[*first]))));
    findings.back().evidence = input.audit.references[*first].text;
  }
}

// Only a list that is cited by marks can have an entry without one.
void check_uncited(const RuleInput& input, Findings& findings) {
  std::vector<bool> cited(input.audit.references.size(), false);
  bool any = false;
  for (const Citation& citation : input.audit.citations) {
    for (const Target& target : targets_of(citation, input.audit)) {
      cited[target.reference] = true;
      any = any || citation.route != Route::attribution;
    }
  }
  if (!any) return;
  for (std::size_t i = 0; i < cited.size(); ++i) {
    if (cited[i]) continue;
    findings.push_back(
        on_reference(input, "uncited-reference", i, "nothing in the text cites this entry"));
  }
}

void check_unresolved(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Reference& reference = input.audit.references[i];
    const Lookup& lookup = input.audit.lookups[i];
    if (!reference.ids.empty() || lookup.outcome != LookupOutcome::absent) continue;
    findings.push_back(
        on_reference(input, "unresolved-reference", i,
                     fmt::format("no identifier, and no match in {}", lookup.said_by)));
    findings.back().evidence = lookup.reason;
    findings.back().advice = "Add the DOI, PMID or PMCID, or say where the work can be read.";
  }
}

}  // namespace

void check_list(const RuleInput& input, Findings& findings) {
  check_duplicates(input, findings);
  check_uncited(input, findings);
  check_unresolved(input, findings);
}

}  // namespace citewright::audit
