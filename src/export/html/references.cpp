// SPDX-License-Identifier: Apache-2.0
// The reference list: each entry as listed, as recorded, and what was found about it.
#include "export/markup.hpp"
#include "export/styles/styles.hpp"
#include "export/subjects.hpp"
#include "export/verdicts.hpp"
#include "report_view.hpp"

#include <fmt/format.h>

#include <set>

namespace citewright::exports::html {
namespace {

std::string recorded(const ReportView& view, std::size_t index) {
  const Work& work = view.works[index];
  if (!work.from_record) {
    const Lookup& lookup = view.audit.lookups[index];
    const std::string said = lookup.reason.empty()
                                 ? std::string{to_string(lookup.outcome)}
                                 : fmt::format("{}: {}", to_string(lookup.outcome), lookup.reason);
    return record_of(view.audit, index) == nullptr
               ? fmt::format("<dt>Recorded as</dt><dd>{}</dd>\n", text(said))
               : "<dt>Recorded as</dt><dd>another work; see the findings</dd>\n";
  }
  const std::string address = xml_text(web_address(address_of(work)));
  const std::string entry = text(styles::plain(styles::vancouver(work)));
  return fmt::format(
      "<dt>Recorded as</dt><dd>{}{}</dd>\n", entry,
      address.empty() ? "" : fmt::format(" <a href=\"{0}\" rel=\"noreferrer\">{0}</a>", address));
}

std::string cited_by(const ReportView& view, std::size_t index) {
  std::set<std::size_t> claims;
  for (const std::size_t link : view.links_of_reference[index]) {
    if (view.audit.links[link].sure) claims.insert(view.audit.links[link].claim);
  }
  if (claims.empty()) return "";
  std::string names;
  for (const std::size_t claim : claims)
    names += (names.empty() ? "" : ", ") + link_to(name_of(view.audit.claims[claim]));
  return fmt::format("<dt>Carries</dt><dd>{}</dd>\n", names);
}

std::string fit_of(const Audit& audit, std::size_t index) {
  if (index >= audit.fits.size()) return "";
  const ReferenceFit& fit = audit.fits[index];
  return fmt::format("<dt>Fits the article</dt><dd><strong class=\"{}\">{}</strong>{}{}</dd>\n",
                     class_of(fit.verdict), fit_words(fit), fit.reason.empty() ? "" : ". ",
                     text(fit.reason));
}

std::string findings_of(const ReportView& view, std::size_t index) {
  std::string out;
  for (const std::size_t finding : view.findings.on_reference(index)) {
    if (is_set_aside(view.audit, finding)) continue;
    const Finding& found = view.audit.findings[finding];
    out += fmt::format(
        "<p class=\"finding\"><strong class=\"{}\">{}</strong> <a href=\"#{}\">{}</a></p>\n",
        class_of(found.severity), to_string(found.severity), finding_name(finding),
        text(found.message));
  }
  return out;
}

std::string entry_of(const ReportView& view, std::size_t index) {
  const Reference& reference = view.audit.references[index];
  return fmt::format("<li id=\"{}\">\n<p class=\"listed\">{}</p>\n<dl>\n{}{}{}</dl>\n{}</li>\n",
                     name_of(reference), text(reference.text), recorded(view, index),
                     cited_by(view, index), fit_of(view.audit, index), findings_of(view, index));
}

}  // namespace

std::string references_section(const ReportView& view) {
  std::string out =
      "<section id=\"references\" aria-labelledby=\"references-heading\">\n"
      "<h2 id=\"references-heading\">The references</h2>\n";
  if (view.audit.references.empty())
    return out + "<p>The article has no reference list.</p>\n</section>\n";
  out += "<ol class=\"references\">\n";
  for (std::size_t i = 0; i < view.audit.references.size(); ++i) out += entry_of(view, i);
  return out + "</ol>\n</section>\n";
}

}  // namespace citewright::exports::html
