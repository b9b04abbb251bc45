// SPDX-License-Identifier: Apache-2.0
#include "finding_list.hpp"

#include "decisions.hpp"
#include "finding_groups.hpp"
#include "subjects.hpp"

#include "citewright/audit/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {
namespace {

constexpr std::size_t evidence_columns = 400;
constexpr std::ptrdiff_t lines_shown = 8;

std::string_view summary_of(std::string_view rule) {
  const audit::Rule* known = audit::find_rule(rule);
  return known == nullptr ? "" : known->summary;
}

void put_advice(Page& page, const std::string& advice) {
  if (!advice.empty()) page.put({{advice, Tone::faint}}, {"    → ", "      "});
}

void put_quote(Page& page, std::string_view evidence) {
  if (evidence.empty()) return;
  page.put({{quoted(evidence, evidence_columns), Tone::faint}}, {"    │ ", "    │ "});
}

// "article.md:41: c7 “…”", further things it is about on lines of their own.
void put_place(Page& page, const Audit& audit, const Finding& finding) {
  Line head{{place_of(audit, finding.line), Tone::strong}, {":"}};
  for (const Subject& subject : subjects_of(audit, finding)) {
    const bool first = !head.empty();
    head.insert(head.end(), {{" "}, {subject.name, Tone::strong}, {" " + subject.text}});
    page.put(head, first ? Margin{"  ", "    "} : Margin{"    ", "    "});
    head.clear();
  }
  if (!head.empty()) page.put(head, {"  ", "    "});
}

// "warning year-mismatch × 3: The listed year is …"
Line head_of(const FindingGroup& group) {
  Line head{{std::string{to_string(group.severity)}, tone_of(group.severity)},
            {" "},
            {std::string{group.rule}, Tone::strong}};
  if (group.size() > 1) head.push_back({fmt::format(" × {}", group.size())});
  if (const auto summary = summary_of(group.rule); !summary.empty())
    head.push_back({fmt::format(": {}", summary), Tone::faint});
  return head;
}

void put_group(Page& page, const Audit& audit, const FindingGroup& group) {
  page.blank();
  page.put(head_of(group), {"", "  "});
  const bool shared = group.shares_advice();
  for (const Batch& batch : group.batches) {
    for (const Finding* finding : batch.findings) put_place(page, audit, *finding);
    page.put({{batch.message}}, {"    ", "    "});
    put_quote(page, batch.evidence);
    if (!shared) put_advice(page, batch.advice);
  }
  if (shared) put_advice(page, group.batches.front().advice);
}

// "lines 11, 13, 15, …"
std::string lines_of(const FindingGroup& group) {
  std::set<std::size_t> lines;
  for (const Batch& batch : group.batches) {
    for (const Finding* finding : batch.findings) lines.insert(finding->line);
  }
  const bool all = lines.size() <= lines_shown;
  if (!all) lines.erase(std::next(lines.begin(), lines_shown), lines.end());
  return fmt::format("{} {}{}", lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "),
                     all ? "" : ", …");
}

void put_note_summary(Page& page, const FindingGroup& group) {
  Line head = head_of(group);
  head.push_back({fmt::format(" ({})", lines_of(group)), Tone::faint});
  page.put(head, {"", "  "});
}

// "c59, r3": what a finding is about, by name.
std::string names_of(const Audit& audit, const Finding& finding) {
  std::vector<std::string> names;
  for (const Subject& subject : subjects_of(audit, finding)) names.push_back(subject.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::size_t count_findings(const Audit& audit, Severity severity) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (audit.findings[i].severity == severity && !is_set_aside(audit, i)) ++count;
  }
  return count;
}

void put_findings(Page& page, const Audit& audit, Notes notes) {
  bool summarised = false;
  for (const FindingGroup& group : group_findings(audit)) {
    if (group.severity == Severity::note && notes == Notes::summarised) {
      if (!summarised) page.blank();
      put_note_summary(page, group);
      summarised = true;
    } else {
      put_group(page, audit, group);
    }
  }
  if (summarised) page.put({{"--all-notes shows each of them", Tone::faint}}, {"    → ", "      "});
}

void put_finding_in_full(Page& page, const Audit& audit, std::size_t index) {
  const Finding& finding = audit.findings[index];
  page.put({{std::string{to_string(finding.severity)}, tone_of(finding.severity)},
            {" "},
            {finding.rule, Tone::strong},
            {fmt::format(" ({}): {}", names_of(audit, finding), finding.message)}},
           {"", "    "});
  if (const Decision* const decision = decision_on_finding(audit, index))
    page.put({{describe(*decision), Tone::strong}}, {"    ", "    "});
  put_quote(page, telling_evidence(audit, finding));
  put_advice(page, finding.advice);
}

void put_findings_about(Page& page, const Audit& audit, std::span<const std::size_t> findings) {
  if (findings.empty()) return;
  page.section("findings");
  for (const std::size_t index : findings) put_finding_in_full(page, audit, index);
}

}  // namespace citewright::exports
