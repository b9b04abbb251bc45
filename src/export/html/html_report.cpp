// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/html_report.hpp"

#include "embedded/html_files.hpp"
#include "report_view.hpp"

#include <fmt/format.h>

namespace citewright::exports {
namespace {

using html::text;

std::string title_of(const Article& article) {
  return text(article.title.empty() ? article.name : article.title);
}

std::string head_of(const Article& article) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>Citations of “{}”</title>\n<style>\n{}</style>\n</head>\n",
      title_of(article), embedded::html_files().front().content);
}

constexpr std::string_view navigation = R"(<nav aria-label="Sections">
<ul>
<li><a href="#summary">In short</a></li>
<li><a href="#map">Map</a></li>
<li><a href="#article">Article</a></li>
<li><a href="#references">References</a></li>
<li><a href="#findings">Findings</a></li>
</ul>
</nav>
)";

std::string header_of(const Article& article) {
  return fmt::format(
      "<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n"
      "<p class=\"eyebrow\">Citation report</p>\n<h1>{}</h1>\n"
      "<p class=\"quiet\"><span class=\"file\">{}</span> · {} bytes · SHA-256 <span "
      "class=\"file\">{}</span></p>\n{}</header>\n",
      title_of(article), text(article.name), article.size, text(article.sha256).substr(0, 12),
      navigation);
}

std::string footer_of(std::string_view version) {
  return fmt::format(
      "<footer>\n<p>Made by citewright {} from what PubMed, PMC and Crossref record about each "
      "reference. “Off topic” and “not found” say what was compared and where it was looked for, "
      "not why. The same article and records give the same report.</p>\n</footer>\n</body>\n"
      "</html>\n",
      text(version));
}

}  // namespace

std::string html_report(const Audit& audit, std::string_view version) {
  const html::ReportView view{audit};
  return head_of(audit.article) + header_of(audit.article) + "<main id=\"main\">\n" +
         html::summary_section(view) + html::map_section(view) + html::article_section(view) +
         html::references_section(view) + html::findings_section(view) + "</main>\n" +
         footer_of(version);
}

}  // namespace citewright::exports
