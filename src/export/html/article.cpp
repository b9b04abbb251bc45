// SPDX-License-Identifier: Apache-2.0
// The article's body, with what was found out beside each paragraph.
#include "export/subjects.hpp"
#include "export/verdicts.hpp"
#include "marked_text.hpp"
#include "report_view.hpp"

#include "citewright/audit/claim_verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::html {
namespace {

// Findings on the claim's reference as such are told at the reference; that a claim is uncited its
// verdict says.
bool belongs_to_claim(const Finding& finding) {
  return (finding.claim || finding.citation) && finding.rule != "uncited-claim";
}

std::string evidence_of(const Evidence& evidence) {
  const std::string where =
      evidence.section.empty() ? std::string{to_string(evidence.basis)}
                               : fmt::format("{}, {}", to_string(evidence.basis), evidence.section);
  return fmt::format("<blockquote>{} <cite>{}</cite></blockquote>\n", text(evidence.quote),
                     text(where));
}

std::string link_note(const ReportView& view, std::size_t index) {
  const Link& link = view.audit.links[index];
  const std::string reference = name_of(view.audit.references[link.reference]);
  const Judgement* judgement = judgement_of(view.audit, index);
  std::string out =
      fmt::format("<p><a href=\"#{}\">{}</a>{}{}</p>\n", reference,
                  text(short_reference(view, link.reference)), link.sure ? "" : " (link unsure)",
                  judgement == nullptr ? "" : fmt::format(": {}", to_string(judgement->verdict)));
  if (judgement == nullptr) return out;
  if (judgement->evidence) out += evidence_of(*judgement->evidence);
  if (!judgement->reasons.empty())
    out += fmt::format("<p class=\"why\">{}</p>\n", text(judgement->reasons.front()));
  return out;
}

std::string finding_notes(const ReportView& view, std::size_t claim) {
  std::string out;
  for (const std::size_t index : view.findings.touching_claim(claim)) {
    const Finding& finding = view.audit.findings[index];
    if (!belongs_to_claim(finding) || is_set_aside(view.audit, index)) continue;
    out += fmt::format(
        "<p class=\"finding\"><strong class=\"{}\">{}</strong> <a href=\"#{}\">{}</a></p>\n",
        class_of(finding.severity), to_string(finding.severity), finding_name(index),
        text(finding.message));
  }
  return out;
}

std::string claim_note(const ReportView& view, std::size_t claim) {
  constexpr std::size_t most_links = 6;
  const std::string name = name_of(view.audit.claims[claim]);
  std::string out =
      fmt::format("<div class=\"note {}\" id=\"note-{}\">\n<p class=\"verdict\">{} {}</p>\n",
                  class_of_claim(view.audit, claim), name, link_to(name),
                  text(audit::claim_verdict_words(view.audit, claim)));
  const auto& links = view.links_of_claim[claim];
  for (std::size_t i = 0; i < std::min(links.size(), most_links); ++i)
    out += link_note(view, links[i]);
  if (links.size() > most_links)
    out += fmt::format("<p>and {} more references</p>\n", links.size() - most_links);
  return out + finding_notes(view, claim) + "</div>\n";
}

std::string notes_of(const ReportView& view, std::size_t block) {
  const auto& claims = view.claims_of_block[block];
  if (claims.empty()) return "";
  std::string out = "<div class=\"notes\">\n";
  for (const std::size_t claim : claims) out += claim_note(view, claim);
  return out + "</div>\n";
}

// The page's own headings are the first two levels.
int heading_level(const Block& block) {
  constexpr int first = 3;
  constexpr int last = 6;
  return std::clamp(block.depth + first - 2, first, last);
}

std::string element_of(const ReportView& view, std::size_t index) {
  const Block& block = view.audit.article.blocks[index];
  const std::string inner = marked_text(view, index);
  switch (block.kind) {
    case BlockKind::heading:
      return fmt::format("<h{0}>{1}</h{0}>\n", heading_level(block), inner);
    case BlockKind::list_item:
      return fmt::format("<p class=\"item\"><span class=\"bullet\">{}</span>{}</p>\n",
                         block.ordinal.empty() ? "•" : text(block.ordinal) + ".", inner);
    case BlockKind::quote:
      return fmt::format("<blockquote>{}</blockquote>\n", inner);
    case BlockKind::code:
      return fmt::format("<pre>{}</pre>\n", inner);
    case BlockKind::paragraph:
    case BlockKind::table_row:
      return fmt::format("<p>{}</p>\n", inner);
  }
  return "";
}

bool is_shown(const ReportView& view, std::size_t index) {
  const Block& block = view.audit.article.blocks[index];
  const bool is_title = block.kind == BlockKind::heading && block.text == view.audit.article.title;
  const bool is_empty = block.text.empty();
  return block.role == BlockRole::body && !view.is_reference_block[index] && !is_title && !is_empty;
}

}  // namespace

std::string article_section(const ReportView& view) {
  std::string out =
      "<section id=\"article\" aria-labelledby=\"article-heading\">\n"
      "<h2 id=\"article-heading\">The article</h2>\n"
      "<p class=\"quiet\">Each claim is marked with its name and its verdict; beside it, what it "
      "rests on. Menus, teasers and the reference list are left out.</p>\n";
  for (std::size_t i = 0; i < view.audit.article.blocks.size(); ++i) {
    if (!is_shown(view, i)) continue;
    out += "<div class=\"row\">\n<div class=\"text\">" + element_of(view, i) + "</div>\n" +
           notes_of(view, i) + "</div>\n";
  }
  return out + "</section>\n";
}

}  // namespace citewright::exports::html
