// SPDX-License-Identifier: Apache-2.0
// What is to be known in ten seconds: can it go out, what is in the way, how much was checked.
#include "export/finding_list.hpp"
#include "export/subjects.hpp"
#include "report_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::html {
namespace {

constexpr std::size_t most_headlines = 5;

struct Headline {
  std::string_view tone;
  std::string words;
};

Headline headline_of(std::size_t errors, std::size_t warnings) {
  if (errors > 0)
    return {"bad", fmt::format("{} to mend before this goes out.", count_of(errors, "error"))};
  if (warnings > 0)
    return {"warn", fmt::format("No errors; {} to look at.", count_of(warnings, "warning"))};
  return {"good", "Nothing was found that has to be mended."};
}

std::string tile(std::string_view tone, const std::string& figure, std::string_view label) {
  return fmt::format("<div class=\"tile {}\"><dt>{}</dt><dd>{}</dd></div>\n", tone, label, figure);
}

std::string tiles(const Audit& audit, std::size_t errors, std::size_t warnings) {
  const Coverage& coverage = audit.coverage;
  return "<dl class=\"tiles\">\n" +
         tile(errors > 0 ? "bad" : "none", fmt::format("{}", errors), "errors") +
         tile(warnings > 0 ? "warn" : "none", fmt::format("{}", warnings), "warnings") +
         tile("none", fmt::format("{}", count_findings(audit, Severity::note)), "notes") +
         tile(
             "none",
             fmt::format("{}<small> of {}</small>", coverage.claims_checked, coverage.claims_total),
             "claims checked") +
         tile("none",
              fmt::format("{}<small> of {}</small>", coverage.references_checked,
                          coverage.references_total),
              "references found") +
         "</dl>\n";
}

std::string errors_in_short(const Audit& audit, std::size_t errors) {
  if (errors == 0) return "";
  std::string out = "<ol class=\"headlines\">\n";
  std::size_t shown = 0;
  for (std::size_t i = 0; i < audit.findings.size() && shown < most_headlines; ++i) {
    if (audit.findings[i].severity != Severity::error || is_set_aside(audit, i)) continue;
    out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", finding_name(i),
                       text(audit.findings[i].message));
    ++shown;
  }
  out += "</ol>\n";
  if (errors > shown)
    out += fmt::format("<p><a href=\"#findings\">and {} more</a></p>\n", errors - shown);
  return out;
}

std::string unchecked(const Coverage& coverage) {
  if (coverage.unchecked.empty())
    return "<p class=\"quiet\">Everything that can be checked was checked.</p>\n";
  std::string out = "<p class=\"quiet\">Could not be checked:</p>\n<ul class=\"quiet\">\n";
  for (const std::string& reason : coverage.unchecked)
    out += fmt::format("<li>{}</li>\n", text(reason));
  return out + "</ul>\n";
}

}  // namespace

std::string summary_section(const ReportView& view) {
  const Audit& audit = view.audit;
  const std::size_t errors = count_findings(audit, Severity::error);
  const std::size_t warnings = count_findings(audit, Severity::warning);
  const Headline headline = headline_of(errors, warnings);
  return fmt::format(
      "<section id=\"summary\" aria-labelledby=\"summary-heading\">\n"
      "<h2 id=\"summary-heading\">In short</h2>\n<p class=\"headline "
      "{}\">{}</p>\n{}{}{}</section>\n",
      headline.tone, headline.words, tiles(audit, errors, warnings), errors_in_short(audit, errors),
      unchecked(audit.coverage));
}

}  // namespace citewright::exports::html
