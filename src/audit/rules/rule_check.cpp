// SPDX-License-Identifier: Apache-2.0
#include "rule_check.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::audit {
namespace {

Finding finding(const RuleInput& input, std::string_view rule, ByteSpan place,
                std::string message) {
  Finding made;
  made.rule = rule;
  made.severity = find_rule(rule)->severity;
  made.message = std::move(message);
  made.place = place;
  made.line = line_of(input.audit.article, place.begin);
  return made;
}

}  // namespace

Finding on_reference(const RuleInput& input, std::string_view rule, std::size_t reference,
                     std::string message) {
  Finding made = finding(input, rule, input.audit.references[reference].place, std::move(message));
  made.reference = reference;
  return made;
}

Finding on_citation(const RuleInput& input, std::string_view rule, std::size_t citation,
                    std::string message) {
  Finding made = finding(input, rule, input.audit.citations[citation].place, std::move(message));
  made.citation = citation;
  return made;
}

Finding on_claim(const RuleInput& input, std::string_view rule, std::size_t claim,
                 std::string message) {
  Finding made = finding(input, rule, input.audit.claims[claim].place, std::move(message));
  made.claim = claim;
  return made;
}

void add_suggestion(const RuleInput& input, std::size_t reference, Finding& finding) {
  const std::vector<Record> works = input.resolver.suggest(input.audit.references[reference]);
  if (works.empty()) return;
  const Record& work = works.front();
  finding.advice =
      fmt::format("Did you mean {} ({})? {}", cite_shortly(work), to_string(work.ids),
                  is_retracted(work) ? "It was retracted." : "Its title and details agree.");
}

bool is_retracted(const Record& record) {
  const bool by_type =
      std::any_of(record.publication_types.begin(), record.publication_types.end(),
                  [](const std::string& type) { return fold(type) == "retracted publication"; });
  const bool by_notice =
      std::any_of(record.notices.begin(), record.notices.end(),
                  [](const Notice& notice) { return notice.kind == NoticeKind::retraction; });
  return by_type || by_notice;
}

const Record* record_of(const Audit& audit, std::size_t reference) {
  const Lookup& lookup = audit.lookups[reference];
  return lookup.outcome == LookupOutcome::found && lookup.record ? &*lookup.record : nullptr;
}

bool leads_to_other_work(const Findings& findings, std::size_t reference) {
  return std::any_of(findings.begin(), findings.end(), [reference](const Finding& finding) {
    return finding.reference == reference && finding.rule == "identifier-conflict" &&
           finding.severity == Severity::error;
  });
}

std::string cite_shortly(const Record& record) {
  constexpr std::size_t authors = 1;
  std::string out = describe_authors(record, authors);
  if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
  out += record.title;
  if (!out.ends_with('.') && !out.ends_with('?')) out += '.';
  const std::string& journal =
      record.journal_abbreviation.empty() ? record.journal : record.journal_abbreviation;
  if (!journal.empty()) out += " " + journal;
  if (record.year) out += fmt::format(" {}", *record.year);
  return out;
}

}  // namespace citewright::audit
