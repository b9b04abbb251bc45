// SPDX-License-Identifier: Apache-2.0
#include "json_values.hpp"
#include "subjects.hpp"
#include "verdicts.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/export/json.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace citewright::exports {
namespace {

template <typename Item>
Json all_of(const Audit& audit, const std::vector<Item>& items,
            Json (*value)(const Audit&, std::size_t)) {
  Json list = Json::array();
  for (std::size_t i = 0; i < items.size(); ++i) list.push_back(value(audit, i));
  return list;
}

Json document_about(std::string_view name, const Audit& audit) {
  Json document = new_document(name);
  document["article"] = article_value(audit.article);
  return document;
}

Json problems_value(const std::vector<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems)
    list.push_back({{"where", text_or_null(problem.where)}, {"what", problem.what}});
  return list;
}

Json audit_document(const Audit& audit) {
  Json document = document_about("audit", audit);
  document["findings"] = all_of(audit, audit.findings, finding_value);
  document["references"] = all_of(audit, audit.references, reference_value);
  document["citations"] = all_of(audit, audit.citations, citation_value);
  document["claims"] = all_of(audit, audit.claims, claim_value);
  document["coverage"] = coverage_value(audit.coverage);
  document["problems"] = problems_value(audit.problems);
  document["review"] = review_value(audit);
  return document;
}

Json show_claim(const Audit& audit, std::size_t index) {
  Json document = document_about("claim", audit);
  document["claim"] = claim_value(audit, index);
  const std::size_t block = audit.claims[index].block;
  document["paragraph"] = block < audit.article.blocks.size()
                              ? text_or_null(audit.article.blocks[block].text)
                              : nullptr;
  document["findings"] = findings_value(audit, findings_touching_claim(audit, index));
  return document;
}

Json show_reference(const Audit& audit, std::size_t index) {
  Json document = document_about("reference", audit);
  document["reference"] = reference_value(audit, index);
  Json links = Json::array();
  for (const std::size_t link : links_to_reference(audit, index))
    links.push_back(link_value(audit, link));
  document["links"] = std::move(links);
  document["findings"] = findings_value(audit, findings_on_reference(audit, index));
  return document;
}

Json show_citation(const Audit& audit, std::size_t index) {
  Json document = document_about("citation", audit);
  document["citation"] = citation_value(audit, index);
  Json claims = Json::array();
  for (const Claim& claim : audit.claims) {
    const auto& cited = claim.citations;
    if (std::find(cited.begin(), cited.end(), index) != cited.end())
      claims.push_back(name_of(claim));
  }
  document["claims"] = std::move(claims);
  document["findings"] = findings_value(audit, findings_on_citation(audit, index));
  return document;
}

}  // namespace

std::string audit_json(const Audit& audit) {
  return write_document(audit_document(audit));
}

std::string audits_json(std::span<const Audit> audits) {
  Json document = new_document("audits");
  Json list = Json::array();
  for (const Audit& audit : audits) list.push_back(audit_document(audit));
  document["audits"] = std::move(list);
  return write_document(document);
}

std::string claims_json(const Audit& audit) {
  Json document = document_about("claims", audit);
  document["claims"] = all_of(audit, audit.claims, claim_value);
  return write_document(document);
}

std::string references_json(const Audit& audit) {
  Json document = document_about("references", audit);
  document["references"] = all_of(audit, audit.references, reference_value);
  return write_document(document);
}

std::string show_json(const Audit& audit, Thing thing) {
  switch (thing.kind) {
    case Thing::Kind::claim:
      return write_document(show_claim(audit, thing.index));
    case Thing::Kind::reference:
      return write_document(show_reference(audit, thing.index));
    case Thing::Kind::citation:
      return write_document(show_citation(audit, thing.index));
  }
  return "";
}

std::string rules_json() {
  Json document = new_document("rules");
  Json list = Json::array();
  for (const audit::Rule& rule : audit::rules()) {
    list.push_back({{"name", rule.name},
                    {"severity", to_string(rule.severity)},
                    {"summary", rule.summary},
                    {"about", rule.about_reference ? "reference" : "claim"},
                    {"needs_network", rule.needs_network},
                    {"page", audit::rule_page(rule)}});
  }
  document["rules"] = std::move(list);
  return write_document(document);
}

}  // namespace citewright::exports
