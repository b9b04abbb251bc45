// SPDX-License-Identifier: Apache-2.0
// Every finding, by rule, worst first.
#include "export/finding_groups.hpp"
#include "export/subjects.hpp"
#include "report_view.hpp"

#include "citewright/audit/rules.hpp"

#include <fmt/format.h>

namespace citewright::exports::html {
namespace {

std::size_t index_of(const Audit& audit, const Finding* finding) {
  return static_cast<std::size_t>(finding - audit.findings.data());
}

// "c41 “…” · r4 …", each name a link.
std::string subjects(const Audit& audit, const Finding& finding) {
  std::string out;
  for (const Subject& subject : subjects_of(audit, finding)) {
    // Citations have no place of their own on the page.
    const bool has_anchor = !subject.name.starts_with('n');
    out += (out.empty() ? "" : " · ") + (has_anchor ? link_to(subject.name) : subject.name) + " " +
           text(subject.text);
  }
  return out;
}

std::string batch_of(const Audit& audit, const Batch& batch, bool with_advice) {
  std::string out = fmt::format("<li>\n<p>{}</p>\n", text(batch.message));
  if (!batch.evidence.empty())
    out += fmt::format("<blockquote>{}</blockquote>\n", text(batch.evidence));
  if (with_advice && !batch.advice.empty())
    out += fmt::format("<p class=\"advice\">{}</p>\n", text(batch.advice));
  out += "<ul class=\"subjects\">\n";
  for (const Finding* finding : batch.findings) {
    const std::string what = subjects(audit, *finding);
    out += fmt::format("<li id=\"{}\">line {}{}{}</li>\n", finding_name(index_of(audit, finding)),
                       finding->line, what.empty() ? "" : ": ", what);
  }
  return out + "</ul>\n</li>\n";
}

std::string group_of(const Audit& audit, const FindingGroup& group) {
  const audit::Rule* rule = audit::find_rule(group.rule);
  const bool shared = group.shares_advice();
  std::string out = fmt::format("<h3><strong class=\"{}\">{}</strong> {} <small>{}</small></h3>\n",
                                class_of(group.severity), to_string(group.severity),
                                text(group.rule), count_of(group.size(), "finding"));
  if (rule != nullptr) out += fmt::format("<p class=\"quiet\">{}</p>\n", text(rule->summary));
  if (shared && !group.batches.front().advice.empty())
    out += fmt::format("<p class=\"advice\">{}</p>\n", text(group.batches.front().advice));
  out += "<ul class=\"findings\">\n";
  for (const Batch& batch : group.batches) out += batch_of(audit, batch, !shared);
  return out + "</ul>\n";
}

}  // namespace

std::string findings_section(const ReportView& view) {
  std::string out =
      "<section id=\"findings\" aria-labelledby=\"findings-heading\">\n"
      "<h2 id=\"findings-heading\">All findings</h2>\n";
  if (view.audit.findings.empty()) out += "<p>No rule fired.</p>\n";
  for (const FindingGroup& group : group_findings(view.audit)) out += group_of(view.audit, group);
  return out + "</section>\n";
}

}  // namespace citewright::exports::html
