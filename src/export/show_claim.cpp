// SPDX-License-Identifier: Apache-2.0
#include "decisions.hpp"
#include "finding_list.hpp"
#include "show.hpp"
#include "show_parts.hpp"
#include "subjects.hpp"
#include "table.hpp"
#include "verdicts.hpp"

#include "citewright/audit/claim_verdict.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace citewright::exports {
namespace {

std::string quantities_of(const Claim& claim) {
  std::vector<std::string> out;
  for (const Quantity& quantity : claim.quantities) out.push_back(describe(quantity));
  return fmt::format("{}", fmt::join(out, ", "));
}

std::string citations_of(const Audit& audit, const Claim& claim) {
  std::vector<std::string> out;
  for (const std::size_t i : claim.citations) {
    const Citation& citation = audit.citations[i];
    out.push_back(fmt::format("{} {}", name_of(citation), citation.text));
  }
  return fmt::format("{}", fmt::join(out, "; "));
}

void put_features(Page& page, const std::vector<Feature>& features) {
  if (features.empty()) return;
  Table table{{{.title = "feature"}, {.title = "value", .right = true}, {.title = "", .share = 1}}};
  for (const Feature& feature : features)
    table.row({{{feature.name}}, {{score_words(feature.value)}}, {{feature.note, Tone::faint}}});
  table.write(page, 3, "    ");
}

}  // namespace

Fields claim_fields(const Audit& audit, const Claim& claim) {
  return {{"subject", claim.subject},
          {"kind", std::string{to_string(claim.kind)}},
          {"figures", quantities_of(claim)},
          {"direction", std::string{to_string(claim.direction)}},
          {"certainty", std::string{to_string(claim.certainty)}},
          {"cites", citations_of(audit, claim)}};
}

void put_link(Page& page, const Audit& audit, std::size_t index) {
  const Link& link = audit.links[index];
  const Reference& reference = audit.references[link.reference];
  page.put({{name_of(reference), Tone::strong}, {" " + listing_of(reference)}}, {"", "  "});
  page.put({{fmt::format("by {}, confidence {}{}: {}", to_string(link.route),
                         score_words(link.confidence), link.sure ? "" : " (unsure)", link.why)}},
           {"  ", "    "});
}

void put_judgement(Page& page, const Judgement& judgement) {
  page.put({{std::string{to_string(judgement.verdict)}, tone_of(judgement.verdict)},
            {fmt::format(", score {}, read: {}", score_words(judgement.score),
                         to_string(judgement.basis))}},
           {"  ", "    "});
  for (const std::string& reason : judgement.reasons) page.put({{reason}}, {"    ", "    "});
  if (judgement.evidence) put_evidence(page, *judgement.evidence);
  put_features(page, judgement.features);
}

std::string show_claim(const Audit& audit, std::size_t index, const Style& style) {
  const Claim& claim = audit.claims[index];
  Page page{style};
  put_name(page, audit, name_of(claim), claim.block, claim.place);
  if (claim.block < audit.article.blocks.size())
    put_in_context(page, audit.article.blocks[claim.block], claim.range);
  page.blank();
  Fields fields = claim_fields(audit, claim);
  fields.insert(fields.begin(), {"verdict", std::string{audit::claim_verdict_words(audit, index)}});
  if (const Decision* const decision = decision_on_claim(audit, index))
    fields.insert(fields.begin() + 1, {"decided", describe(*decision)});
  put_fields(page, fields);

  const std::vector<std::size_t> links = links_of_claim(audit, index);
  if (!links.empty()) page.section("linked to");
  for (const std::size_t link : links) {
    put_link(page, audit, link);
    if (const Judgement* judgement = judgement_of(audit, link)) put_judgement(page, *judgement);
  }
  put_findings_about(page, audit, findings_touching_claim(audit, index));
  return page.take();
}

}  // namespace citewright::exports
