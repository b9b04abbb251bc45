// SPDX-License-Identifier: Apache-2.0
// One claim through the pipeline, for `audit --explain`.
#include "finding_list.hpp"
#include "show.hpp"
#include "show_parts.hpp"
#include "subjects.hpp"
#include "verdicts.hpp"

#include "citewright/export/views.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace citewright::exports {
namespace {

void put_read(Page& page, const Audit& audit, const Claim& claim) {
  page.section("read");
  const Article& article = audit.article;
  put_fields(page,
             {{"file", fmt::format("{} ({}, {}, {} bytes)", article.name, to_string(article.format),
                                   article.encoding, article.size)},
              {"block", fmt::format("{} of {}", claim.block + 1, article.blocks.size())},
              {"line", fmt::format("{}", line_of(article, claim.place.begin))},
              {"bytes", fmt::format("{}–{}", claim.place.begin, claim.place.end)}});
  if (claim.block < article.blocks.size())
    put_in_context(page, article.blocks[claim.block], claim.range);
}

void put_extracted(Page& page, const Audit& audit, const Claim& claim) {
  page.section("extracted");
  page.put({{claim.text}}, {"  ", "  "});
  put_fields(page, claim_fields(audit, claim));
}

void put_linked(Page& page, const Audit& audit, const std::vector<std::size_t>& links) {
  page.section("linked");
  if (links.empty()) page.put({{"to no reference"}});
  for (const std::size_t link : links) put_link(page, audit, link);
}

void put_judged(Page& page, const Audit& audit, const std::vector<std::size_t>& links) {
  page.section("judged");
  if (links.empty()) page.put({{"nothing: there is no link to judge"}});
  for (const std::size_t link : links) {
    const Judgement* judgement = judgement_of(audit, link);
    if (judgement == nullptr) continue;
    page.put({{"against " + name_of(audit.references[audit.links[link].reference]), Tone::strong}});
    put_judgement(page, *judgement);
  }
}

}  // namespace

std::string explain_claim(const Audit& audit, std::size_t claim, const Style& style) {
  const Claim& explained = audit.claims[claim];
  const std::vector<std::size_t> links = links_of_claim(audit, claim);
  Page page{style};
  put_name(page, audit, name_of(explained), explained.block, explained.place);
  put_read(page, audit, explained);
  put_extracted(page, audit, explained);
  put_linked(page, audit, links);
  put_judged(page, audit, links);
  page.section("checked");
  const std::vector<std::size_t> findings = findings_touching_claim(audit, claim);
  if (findings.empty()) page.put({{"no rule fired"}});
  for (const std::size_t finding : findings) put_finding_in_full(page, audit, finding);
  return page.take();
}

}  // namespace citewright::exports
