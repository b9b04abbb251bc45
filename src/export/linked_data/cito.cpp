// SPDX-License-Identifier: Apache-2.0
#include "export/json_values.hpp"
#include "export/verdicts.hpp"
#include "names.hpp"

#include "citewright/export/linked_data.hpp"

#include <array>
#include <utility>
#include <vector>

namespace citewright::exports {
namespace {

// CiTO 2.8.1. Where the source says nothing on the claim, or that could not be seen, the article
// just cites it.
std::string_view relation_of(const Judgement* judgement) {
  constexpr auto relations = std::to_array<std::string_view>({
      "cito:citesAsEvidence",      // supported
      "cito:citesForInformation",  // partly supported
      "cito:cites",                // off topic
      "cito:isDisputedBy",         // contradicted
      "cito:cites",                // not assessable
  });
  return judgement == nullptr ? "cito:cites"
                              : relations.at(static_cast<std::size_t>(judgement->verdict));
}

Json citation_of(const Audit& audit, const std::vector<Work>& works, std::size_t index) {
  const Link& link = audit.links[index];
  const std::string claim = name_of(audit.claims[link.claim]);
  const Reference& reference = audit.references[link.reference];
  return {{"@id", iri_of(audit.article, claim + "-" + name_of(reference))},
          {"@type", "cito:Citation"},
          {"cito:hasCitingEntity", {{"@id", iri_of(audit.article)}}},
          {"cito:hasCitedEntity",
           {{"@id", iri_of_work(audit.article, reference, works[link.reference])}}},
          {"cito:hasCitationCharacterization", {{"@id", relation_of(judgement_of(audit, index))}}},
          {"dcterms:description", audit.claims[link.claim].text}};
}

}  // namespace

std::string cito_relations(const Audit& audit) {
  const std::vector<Work> works = works_of(audit);
  Json graph = Json::array();
  for (std::size_t i = 0; i < audit.links.size(); ++i) {
    if (audit.links[i].sure) graph.push_back(citation_of(audit, works, i));
  }
  return write_document(
      Json{{"@context",
            {{"cito", "http://purl.org/spar/cito/"}, {"dcterms", "http://purl.org/dc/terms/"}}},
           {"@graph", std::move(graph)}});
}

}  // namespace citewright::exports
