// SPDX-License-Identifier: Apache-2.0
#include "subjects.hpp"

#include "width.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::exports {
namespace {

constexpr std::size_t subject_columns = 150;

// Far longer than anything shown, so that a hostile text is not looked at to its end each time.
constexpr std::size_t most_bytes = 1500;

std::string one_line(std::string_view text) {
  const bool long_one = text.size() > most_bytes;
  return collapse_whitespace(
      printable(long_one ? text.substr(0, previous_code_point(text, most_bytes)) : text));
}

template <typename Predicate>
std::vector<std::size_t> findings_where(const Audit& audit, Predicate wanted) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (wanted(audit.findings[i])) found.push_back(i);
  }
  return found;
}

}  // namespace

std::vector<Subject> subjects_of(const Audit& audit, const Finding& finding) {
  std::vector<Subject> subjects;
  if (finding.claim) {
    const Claim& claim = audit.claims[*finding.claim];
    subjects.push_back({name_of(claim), quoted(claim.text, subject_columns)});
  }
  if (finding.citation) {
    const Citation& citation = audit.citations[*finding.citation];
    subjects.push_back({name_of(citation), quoted(citation.text, subject_columns)});
  }
  if (finding.reference) {
    const Reference& reference = audit.references[*finding.reference];
    subjects.push_back(
        {name_of(reference), cut_to_columns(listing_of(reference), subject_columns)});
  }
  return subjects;
}

std::string place_of(const Audit& audit, std::size_t line) {
  return fmt::format("{}:{}", audit.article.name, line);
}

std::string listing_of(const Reference& reference) {
  if (reference.title.empty()) return one_line(reference.text);
  if (!reference.year) return one_line(reference.title);
  return fmt::format("{} ({})", one_line(reference.title), *reference.year);
}

const Record* record_of(const Audit& audit, std::size_t reference) {
  if (reference >= audit.lookups.size()) return nullptr;
  const Lookup& lookup = audit.lookups[reference];
  return lookup.outcome == LookupOutcome::found && lookup.record ? &*lookup.record : nullptr;
}

std::string main_identifier(const Identifiers& ids) {
  const std::string all = to_string(ids);
  return all.substr(0, all.find(", "));
}

std::vector<std::size_t> findings_on_reference(const Audit& audit, std::size_t index) {
  return findings_where(audit,
                        [index](const Finding& finding) { return finding.reference == index; });
}

std::vector<std::size_t> findings_touching_claim(const Audit& audit, std::size_t index) {
  const std::vector<std::size_t>& citations = audit.claims[index].citations;
  return findings_where(audit, [&](const Finding& finding) {
    return finding.claim == index ||
           (finding.citation &&
            std::find(citations.begin(), citations.end(), *finding.citation) != citations.end());
  });
}

std::vector<std::size_t> findings_on_citation(const Audit& audit, std::size_t index) {
  return findings_where(audit,
                        [index](const Finding& finding) { return finding.citation == index; });
}

Tone tone_of(Severity severity) {
  constexpr std::array<Tone, 3> tones{Tone::note, Tone::warning, Tone::error};
  return tones[static_cast<std::size_t>(severity)];
}

Tone tone_of(Verdict verdict) {
  constexpr std::array<Tone, 5> tones{Tone::good, Tone::warning, Tone::error, Tone::error,
                                      Tone::faint};
  return tones[static_cast<std::size_t>(verdict)];
}

std::string count_of(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string quoted(std::string_view text, std::size_t columns) {
  return fmt::format("“{}”", cut_to_columns(one_line(text), columns));
}

}  // namespace citewright::exports
