// SPDX-License-Identifier: Apache-2.0
// The routes that leave a mark in the text: marker, author-year, attribution.
#include "link.hpp"
#include "names.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/extract/identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace citewright::audit {
namespace {

const Record* record_of(const Audit& audit, std::size_t reference) {
  const auto& lookup = audit.lookups[reference];
  return lookup.record ? &*lookup.record : nullptr;
}

std::optional<int> year_of(const Audit& audit, std::size_t reference) {
  if (audit.references[reference].year) return audit.references[reference].year;
  const Record* record = record_of(audit, reference);
  return record == nullptr ? std::nullopt : record->year;
}

// Print and online dates differ by a year in one record of fourteen.
bool years_agree(std::optional<int> a, std::optional<int> b) {
  return a && b && std::abs(*a - *b) <= 1;
}

bool bears_name(const Audit& audit, std::size_t reference, const std::string& family) {
  const auto& listed = audit.references[reference].authors;
  if (std::any_of(listed.begin(), listed.end(), [&](const std::string& author) {
        return same_family(family_name(author), family);
      })) {
    return true;
  }
  const Record* record = record_of(audit, reference);
  return record != nullptr && has_author(*record, family);
}

bool is_in_journal(const Audit& audit, std::size_t reference, const std::string& journal) {
  if (same_journal(audit.references[reference].journal, journal)) return true;
  const Record* record = record_of(audit, reference);
  return record != nullptr && is_journal_of(journal, *record);
}

bool names_organisation(const Audit& audit, std::size_t reference,
                        const std::string& organisation) {
  const std::string wanted = fold_to_words(organisation);
  if (fold_to_words(audit.references[reference].text).find(wanted) != std::string::npos)
    return true;
  const Record* record = record_of(audit, reference);
  return record != nullptr && has_author(*record, organisation);
}

// One candidate is the meant one; of several none is surely so.
void share_confidence(std::vector<Target>& targets, double alone) {
  for (Target& target : targets) target.confidence = alone / static_cast<double>(targets.size());
}

constexpr double marker_confidence = 0.98;
constexpr double author_year_confidence = 0.95;
constexpr double attribution_confidence = 0.85;
constexpr double attribution_without_year = 0.6;

std::optional<std::size_t> reference_with_label(const Audit& audit, const std::string& label) {
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    if (audit.references[i].label == label) return i;
  }
  const bool unlabelled =
      std::all_of(audit.references.begin(), audit.references.end(),
                  [](const Reference& reference) { return reference.label.empty(); });
  if (!unlabelled) return std::nullopt;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    if (std::to_string(audit.references[i].number) == label) return i;
  }
  return std::nullopt;
}

bool leads_to(const std::string& url, const Reference& reference) {
  if (std::find(reference.urls.begin(), reference.urls.end(), url) != reference.urls.end())
    return true;
  return share_identifier(extract::identifiers_in(url), reference.ids);
}

}  // namespace

std::vector<Target> targets_of_marker(const Citation& citation, const Audit& audit) {
  std::vector<Target> targets;
  for (const std::string& label : citation.labels) {
    if (const auto reference = reference_with_label(audit, label)) {
      targets.push_back({*reference, marker_confidence, fmt::format("marker {}", citation.text)});
    }
  }
  if (!targets.empty() || citation.url.empty()) return targets;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    if (leads_to(citation.url, audit.references[i]))
      targets.push_back({i, marker_confidence, "the link's address"});
  }
  return targets;
}

std::vector<Target> targets_of_author_year(const Citation& citation, const Audit& audit) {
  std::vector<Target> targets;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const bool named =
        !citation.authors.empty() &&
        std::all_of(citation.authors.begin(), citation.authors.end(),
                    [&](const std::string& family) { return bears_name(audit, i, family); });
    if (named && (!citation.year || years_agree(citation.year, year_of(audit, i)))) {
      targets.push_back(
          {i, 0, fmt::format("{} {}", citation.authors.front(), citation.year.value_or(0))});
    }
  }
  // Works of the same authors and years: the exact year wins over the year beside it.
  const auto exact = [&](const Target& target) {
    return citation.year == year_of(audit, target.reference);
  };
  if (std::any_of(targets.begin(), targets.end(), exact)) {
    std::erase_if(targets, [&](const Target& target) { return !exact(target); });
  }
  // "2018a" is the first of them in the list.
  const auto nth =
      static_cast<std::size_t>(citation.year_suffix.empty() ? 0 : citation.year_suffix[0] - 'a');
  if (!citation.year_suffix.empty() && targets.size() > 1 && nth < targets.size())
    targets = {targets[nth]};
  share_confidence(targets, author_year_confidence);
  return targets;
}

std::vector<Target> targets_of_attribution(const Citation& citation, const Audit& audit) {
  std::vector<Target> targets;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const bool journal = citation.journal.empty() || is_in_journal(audit, i, citation.journal);
    const bool organisation =
        citation.organisation.empty() || names_organisation(audit, i, citation.organisation);
    const bool authors =
        std::all_of(citation.authors.begin(), citation.authors.end(),
                    [&](const std::string& family) { return bears_name(audit, i, family); });
    const bool year = !citation.year || years_agree(citation.year, year_of(audit, i));
    const bool says_something =
        !citation.journal.empty() || !citation.organisation.empty() || !citation.authors.empty();
    if (says_something && journal && organisation && authors && year) {
      targets.push_back({i, 0, fmt::format("named in prose: {}", describe_attribution(citation))});
    }
  }
  const bool exact = citation.year.has_value() || !citation.authors.empty();
  share_confidence(targets, exact ? attribution_confidence : attribution_without_year);
  return targets;
}

}  // namespace citewright::audit
