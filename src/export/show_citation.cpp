// SPDX-License-Identifier: Apache-2.0
#include "finding_list.hpp"
#include "show.hpp"
#include "show_parts.hpp"
#include "subjects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace citewright::exports {
namespace {

constexpr std::size_t claim_columns = 120;

std::string year_of(const Citation& citation) {
  return citation.year ? fmt::format("{}{}", *citation.year, citation.year_suffix) : "";
}

std::string study_of(const Citation& citation) {
  if (citation.study_words.empty()) return "";
  return fmt::format("“{}” ({})", citation.study_words, to_string(citation.study_type));
}

std::string references_of(const Audit& audit, std::size_t index) {
  std::vector<std::string> names;
  for (const Link& link : audit.links) {
    if (link.citation != index) continue;
    const std::string name = name_of(audit.references[link.reference]);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names.empty() ? "nothing in the list" : fmt::format("{}", fmt::join(names, ", "));
}

void put_governed_claims(Page& page, const Audit& audit, std::size_t index) {
  page.section("claims it stands for");
  bool any = false;
  for (const Claim& claim : audit.claims) {
    const auto& cited = claim.citations;
    if (std::find(cited.begin(), cited.end(), index) == cited.end()) continue;
    page.put({{name_of(claim), Tone::strong}, {" " + quoted(claim.text, claim_columns)}},
             {"", "  "});
    any = true;
  }
  if (!any) page.put({{"none"}});
}

}  // namespace

std::string show_citation(const Audit& audit, std::size_t index, const Style& style) {
  const Citation& citation = audit.citations[index];
  Page page{style};
  put_name(page, audit, name_of(citation), citation.block, citation.place);
  if (citation.block < audit.article.blocks.size())
    put_in_context(page, audit.article.blocks[citation.block], citation.range);
  page.blank();
  put_fields(page, {{"route", std::string{to_string(citation.route)}},
                    {"labels", fmt::format("{}", fmt::join(citation.labels, ", "))},
                    {"leads to", citation.url},
                    {"authors", fmt::format("{}", fmt::join(citation.authors, ", "))},
                    {"journal", citation.journal},
                    {"organisation", citation.organisation},
                    {"year", year_of(citation)},
                    {"study", study_of(citation)},
                    {"points to", references_of(audit, index)}});
  put_governed_claims(page, audit, index);
  put_findings_about(page, audit, findings_on_citation(audit, index));
  return page.take();
}

}  // namespace citewright::exports
