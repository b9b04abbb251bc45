// SPDX-License-Identifier: Apache-2.0
#include "export/finding_list.hpp"
#include "export/markup.hpp"
#include "export/subjects.hpp"
#include "places.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/export/findings.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace citewright::exports {
namespace {

std::string text(std::string_view content) {
  return xml_text(printable(content));
}

// Message, evidence, advice and subjects, one a line.
std::string details_of(const Audit& audit, const Finding& finding) {
  std::string out = text(finding.message) + "\n";
  for (const Subject& subject : subjects_of(audit, finding))
    out += fmt::format("{}: {}\n", text(subject.name), text(subject.text));
  if (!finding.evidence.empty()) out += fmt::format("evidence: {}\n", text(finding.evidence));
  if (!finding.advice.empty()) out += fmt::format("advice: {}\n", text(finding.advice));
  return out;
}

std::string case_start(const Audit& audit, const Finding& finding) {
  const std::string names = names_in(audit, finding);
  return fmt::format("    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\">\n",
                     text(finding.rule),
                     text(fmt::format("{}{}{}: {}", finding.rule, names.empty() ? "" : " ", names,
                                      finding.message)),
                     text(audit.article.name), finding.line);
}

std::string case_of(const Audit& audit, const Finding& finding) {
  std::string out = case_start(audit, finding);
  if (finding.severity == Severity::note) {
    out += fmt::format("      <system-out>{}</system-out>\n", details_of(audit, finding));
  } else {
    out +=
        fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                    to_string(finding.severity), text(finding.message), details_of(audit, finding));
  }
  return out + "    </testcase>\n";
}

std::vector<std::string_view> quiet_rules(const Audit& audit) {
  std::set<std::string_view> fired;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (!is_set_aside(audit, i)) fired.insert(audit.findings[i].rule);
  }
  std::vector<std::string_view> quiet;
  for (const audit::Rule& rule : audit::rules()) {
    if (!fired.contains(rule.name)) quiet.push_back(rule.name);
  }
  return quiet;
}

}  // namespace

std::string findings_junit(const Audit& audit) {
  const std::vector<std::string_view> quiet = quiet_rules(audit);
  const std::size_t failures =
      count_findings(audit, Severity::error) + count_findings(audit, Severity::warning);
  const std::size_t tests = failures + count_findings(audit, Severity::note) + quiet.size();
  const std::string counts =
      fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\"", tests, failures);
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"citewright\" {}>\n"
      "  <testsuite name=\"{}\" {} skipped=\"0\">\n",
      counts, text(audit.article.name), counts);
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (!is_set_aside(audit, i)) out += case_of(audit, audit.findings[i]);
  }
  for (const std::string_view rule : quiet)
    out += fmt::format("    <testcase classname=\"{}\" name=\"{}\"/>\n", rule, rule);
  return out + fmt::format("    <system-out>{}</system-out>\n  </testsuite>\n</testsuites>\n",
                           text(closing_line(audit.coverage)));
}

}  // namespace citewright::exports
