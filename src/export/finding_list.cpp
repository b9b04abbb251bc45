// SPDX-License-Identifier: Apache-2.0
#include "finding_list.hpp"

#include "subjects.hpp"

#include "citewright/audit/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {
namespace {

constexpr std::size_t evidence_columns = 400;
constexpr std::size_t places_shown = 8;

// The findings of one rule and severity, in the audit's order.
struct Group {
  std::string_view rule;
  Severity severity;
  std::vector<const Finding*> findings;
};

std::vector<Group> group_findings(const Audit& audit) {
  std::vector<Group> groups;
  std::map<std::pair<Severity, std::string_view>, std::size_t> known;
  for (const Finding& finding : audit.findings) {
    const auto [at, is_new] = known.try_emplace({finding.severity, finding.rule}, groups.size());
    if (is_new) groups.push_back({finding.rule, finding.severity, {}});
    groups[at->second].findings.push_back(&finding);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.severity > b.severity; });
  return groups;
}

std::string_view summary_of(std::string_view rule) {
  const audit::Rule* known = audit::find_rule(rule);
  return known == nullptr ? "" : known->summary;
}

bool shares_advice(const Group& group) {
  return std::all_of(group.findings.begin(), group.findings.end(), [&](const Finding* finding) {
    return finding->advice == group.findings.front()->advice;
  });
}

void put_advice(Page& page, const std::string& advice) {
  if (!advice.empty()) page.put({{advice, Tone::faint}}, {"    → ", "      "});
}

// Evidence that only repeats what the finding is about is not shown twice.
void put_quote(Page& page, const Audit& audit, const Finding& finding) {
  const bool repeats = finding.claim && finding.evidence == audit.claims[*finding.claim].text;
  if (repeats || finding.evidence.empty()) return;
  page.put({{quoted(finding.evidence, evidence_columns), Tone::faint}}, {"    │ ", "    │ "});
}

void put_finding(Page& page, const Audit& audit, const Finding& finding) {
  Line head{{place_of(audit, finding.line), Tone::strong}, {":"}};
  for (const Subject& subject : subjects_of(audit, finding)) {
    const bool first = head.size() > 1;
    head.insert(head.end(), {{" "}, {subject.name, Tone::strong}, {" " + subject.text}});
    page.put(head, first ? Margin{"  ", "    "} : Margin{"    ", "    "});
    head.clear();
  }
  if (!head.empty()) page.put(head, {"  ", "    "});
  page.put({{finding.message}}, {"    ", "    "});
  put_quote(page, audit, finding);
}

// "warning year-mismatch × 3: The listed year is …"
Line head_of(const Group& group) {
  Line head{{std::string{to_string(group.severity)}, tone_of(group.severity)},
            {" "},
            {std::string{group.rule}, Tone::strong}};
  if (group.findings.size() > 1) head.push_back({fmt::format(" × {}", group.findings.size())});
  if (const auto summary = summary_of(group.rule); !summary.empty())
    head.push_back({fmt::format(": {}", summary), Tone::faint});
  return head;
}

void put_group(Page& page, const Audit& audit, const Group& group) {
  page.blank();
  page.put(head_of(group));
  const bool shared = shares_advice(group);
  for (const Finding* finding : group.findings) {
    put_finding(page, audit, *finding);
    if (!shared) put_advice(page, finding->advice);
  }
  if (shared) put_advice(page, group.findings.front()->advice);
}

std::string lines_of(const Group& group) {
  std::string out = group.findings.size() == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < group.findings.size() && i < places_shown; ++i)
    out += fmt::format("{}{}", i == 0 ? "" : ", ", group.findings[i]->line);
  if (group.findings.size() > places_shown) out += ", …";
  return out;
}

void put_note_summary(Page& page, const Group& group) {
  Line head = head_of(group);
  head.push_back({fmt::format(" ({})", lines_of(group)), Tone::faint});
  page.put(head, {"", "    "});
}

}  // namespace

std::size_t count_findings(const Audit& audit, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(audit.findings.begin(), audit.findings.end(),
                    [severity](const Finding& finding) { return finding.severity == severity; }));
}

void put_findings(Page& page, const Audit& audit, Notes notes) {
  bool summarised = false;
  for (const Group& group : group_findings(audit)) {
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
            {": " + finding.message}},
           {"", "    "});
  put_quote(page, audit, finding);
  put_advice(page, finding.advice);
}

void put_findings_about(Page& page, const Audit& audit, std::span<const std::size_t> findings) {
  if (findings.empty()) return;
  page.section("findings");
  for (const std::size_t index : findings) put_finding_in_full(page, audit, index);
}

}  // namespace citewright::exports
