// SPDX-License-Identifier: Apache-2.0
#include "export/finding_list.hpp"
#include "export/markup.hpp"
#include "export/subjects.hpp"
#include "questions.hpp"

#include "citewright/export/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace citewright::exports {
namespace {

std::string title_of(const Article& article) {
  return markdown_text(article.title.empty() ? article.name : article.title);
}

std::vector<const Finding*> queried(const Audit& audit) {
  std::vector<const Finding*> findings;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (finding.severity != Severity::note && !is_set_aside(audit, i)) findings.push_back(&finding);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
    return a->place.begin < b->place.begin;
  });
  return findings;
}

std::string_view kind_of(const Subject& subject) {
  switch (subject.name.front()) {
    case 'c':
      return "The text says";
    case 'n':
      return "The text cites";
    default:
      return "The list has";
  }
}

std::string query_of(const Audit& audit, const Finding& finding, std::size_t number) {
  std::string out = fmt::format("### Question {} (line {})\n\n", number, finding.line);
  for (const Subject& subject : subjects_of(audit, finding))
    out += fmt::format("{}: {}\n\n", kind_of(subject), markdown_text(subject.text));
  out += fmt::format("What we found: {}.\n\n", markdown_text(finding.message));
  return out + fmt::format("**{}**\n\nYour answer:\n\n", question_of(finding.rule));
}

}  // namespace

std::string author_queries(const Audit& audit) {
  const std::vector<const Finding*> findings = queried(audit);
  std::string out =
      fmt::format("# Questions about the citations of “{}”\n\n", title_of(audit.article));
  if (findings.empty()) {
    return out +
           "Thank you for the manuscript. We have checked its citations and have no question.\n";
  }
  out += fmt::format(
      "Thank you for the manuscript. In checking its citations we came upon {} that we would like "
      "to ask you about. Some may be slips of ours or of the records we looked at; if so, please "
      "just tell us.\n\n",
      count_of(findings.size(), "point"));
  std::size_t number = 0;
  for (const Finding* finding : findings) out += query_of(audit, *finding, ++number);
  return out + "With many thanks\n";
}

}  // namespace citewright::exports
