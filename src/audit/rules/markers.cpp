// SPDX-License-Identifier: Apache-2.0
// citation-out-of-range: a marker that no entry of the list answers to.
#include "../link.hpp"
#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace citewright::audit {
namespace {

std::vector<std::string> missing_labels(const Citation& citation, const Audit& audit) {
  std::vector<std::string> missing;
  for (const std::string& label : citation.labels) {
    Citation single = citation;
    single.labels = {label};
    single.url.clear();
    if (targets_of_marker(single, audit).empty()) missing.push_back(label);
  }
  return missing;
}

struct Missing {
  std::size_t citation = 0;
  std::vector<std::string> labels;
};

std::vector<Missing> missing_of(const Audit& audit) {
  std::vector<Missing> all;
  for (std::size_t i = 0; i < audit.citations.size(); ++i) {
    if (audit.citations[i].route != Route::marker) continue;
    if (auto labels = missing_labels(audit.citations[i], audit); !labels.empty())
      all.push_back({i, std::move(labels)});
  }
  return all;
}

std::size_t count_labelled_marks(const Audit& audit) {
  return static_cast<std::size_t>(std::ranges::count_if(audit.citations, [](const Citation& c) {
    return c.route == Route::marker && !c.labels.empty();
  }));
}

// A list that answers hardly any mark is not the list the marks were made for.
bool is_list_lost(std::size_t missing, std::size_t marks) {
  constexpr std::size_t fewest = 10;
  return missing >= fewest && missing * 10 >= marks * 9;
}

std::string entries_of(const Audit& audit) {
  const std::size_t count = audit.references.size();
  if (count == 0) return "there is no list";
  return fmt::format("the list has {} {}", count, count == 1 ? "entry" : "entries");
}

Finding lost_list(const RuleInput& input, std::size_t first, std::size_t missing,
                  std::size_t marks) {
  Finding finding =
      on_citation(input, "citation-out-of-range", first,
                  fmt::format("{} of {} marks point to no entry, this one is the first; {}",
                              missing, marks, entries_of(input.audit)));
  finding.advice = "Put the list back: it seems to have been left out when the file was made.";
  return finding;
}

}  // namespace

void check_markers(const RuleInput& input, Findings& findings) {
  const Audit& audit = input.audit;
  const std::vector<Missing> missing = missing_of(audit);
  const std::size_t marks = count_labelled_marks(audit);
  if (is_list_lost(missing.size(), marks)) {
    findings.push_back(lost_list(input, missing.front().citation, missing.size(), marks));
    return;
  }
  if (audit.references.empty()) return;  // a few figures in brackets make no list
  for (const Missing& mark : missing) {
    findings.push_back(
        on_citation(input, "citation-out-of-range", mark.citation,
                    fmt::format("{} points to {}, {}", audit.citations[mark.citation].text,
                                fmt::join(mark.labels, ", "), entries_of(audit))));
  }
}

}  // namespace citewright::audit
