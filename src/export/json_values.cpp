// SPDX-License-Identifier: Apache-2.0
#include "json_values.hpp"

#include "verdicts.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/model/record_json.hpp"

#include <cmath>
#include <optional>

namespace citewright::exports {
namespace {

constexpr int format_version = 1;

template <typename T>
Json value_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <typename Id>
Json id_or_null(const std::optional<Id>& id) {
  return id ? Json(to_string(*id)) : Json(nullptr);
}

// The name of the item at an index, null where there is none.
template <typename Item>
Json name_or_null(const std::vector<Item>& items, std::optional<std::size_t> index) {
  return index && *index < items.size() ? Json(name_of(items[*index])) : Json(nullptr);
}

// "" says nothing, at any depth.
void null_for_empty(Json& value) {
  if (value.is_structured()) {
    for (Json& item : value) null_for_empty(item);
  } else if (value.is_string() && value.get_ref<const std::string&>().empty()) {
    value = nullptr;
  }
}

Json evidence_value(const std::optional<Evidence>& evidence) {
  if (!evidence) return nullptr;
  return {{"quote", evidence->quote},
          {"basis", to_string(evidence->basis)},
          {"section", text_or_null(evidence->section)},
          {"sentence", evidence->sentence},
          {"score", rounded(evidence->score)}};
}

Json judgement_value(const Judgement* judgement) {
  if (judgement == nullptr) return nullptr;
  Json features = Json::array();
  for (const Feature& feature : judgement->features) {
    features.push_back({{"name", feature.name},
                        {"value", rounded(feature.value)},
                        {"note", text_or_null(feature.note)}});
  }
  return {{"verdict", to_string(judgement->verdict)},
          {"score", rounded(judgement->score)},
          {"basis", to_string(judgement->basis)},
          {"reasons", judgement->reasons},
          {"evidence", evidence_value(judgement->evidence)},
          {"features", std::move(features)}};
}

Json lookup_value(const Audit& audit, std::size_t index) {
  if (index >= audit.lookups.size()) return nullptr;
  const Lookup& lookup = audit.lookups[index];
  return {{"outcome", to_string(lookup.outcome)},
          {"said_by", text_or_null(lookup.said_by)},
          {"reason", text_or_null(lookup.reason)},
          {"record", lookup.record ? record_value(*lookup.record) : Json(nullptr)}};
}

Json fit_value(const Audit& audit, std::size_t index) {
  if (index >= audit.fits.size()) return nullptr;
  const ReferenceFit& fit = audit.fits[index];
  return {{"verdict", fit_words(fit)},     {"score", rounded(fit.score)},
          {"basis", to_string(fit.basis)}, {"shared", fit.shared},
          {"missing", fit.missing},        {"reason", text_or_null(fit.reason)}};
}

Json decision_value(const Decision* decision) {
  if (decision == nullptr) return nullptr;
  return {{"id", decision->id},
          {"action", to_string(decision->action)},
          {"verdict", decision->verdict ? Json(to_string(*decision->verdict)) : Json(nullptr)},
          {"rules", decision->rules},
          {"until", text_or_null(decision->until)},
          {"reason", text_or_null(decision->reason)},
          {"reviewer", decision->reviewer},
          {"time", decision->time}};
}

// The name that the thing decided on has now.
Json name_now(const Audit& audit, const StandingDecision& standing) {
  switch (standing.decision.on.kind) {
    case SubjectKind::claim:
      return name_or_null(audit.claims, standing.index);
    case SubjectKind::reference:
      return name_or_null(audit.references, standing.index);
    case SubjectKind::citation:
      return name_or_null(audit.citations, standing.index);
  }
  return nullptr;
}

}  // namespace

double rounded(double value) {
  constexpr double decimals = 1e4;
  return std::isfinite(value) ? std::round(value * decimals) / decimals : 0.0;
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json new_document(std::string_view name) {
  return {{"version", format_version}, {"document", name}};
}

std::string write_document(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json article_value(const Article& article) {
  return {{"name", article.name},
          {"title", text_or_null(article.title)},
          {"format", to_string(article.format)},
          {"encoding", text_or_null(article.encoding)},
          {"sha256", text_or_null(article.sha256)},
          {"size", article.size}};
}

Json place_value(const Article& article, ByteSpan place) {
  return {{"line", line_of(article, place.begin)}, {"begin", place.begin}, {"end", place.end}};
}

Json identifiers_value(const Identifiers& ids) {
  return {{"pmid", id_or_null(ids.pmid)},
          {"pmcid", id_or_null(ids.pmcid)},
          {"doi", id_or_null(ids.doi)},
          {"bookshelf", id_or_null(ids.bookshelf)},
          {"arxiv", id_or_null(ids.arxiv)}};
}

Json record_value(const Record& record) {
  Json value = Json::parse(to_json(record));
  for (const char* texts : {"version", "abstract", "full_text"}) value.erase(texts);
  null_for_empty(value);
  value["study_type"] = to_string(study_type_of(record));
  const auto level = evidence_level(study_type_of(record));
  value["evidence_level"] = level ? Json(*level) : Json(nullptr);
  value["has_abstract"] = !record.abstract.empty();
  value["has_full_text"] = !record.full_text.empty();
  return value;
}

Json link_value(const Audit& audit, std::size_t index) {
  const Link& link = audit.links[index];
  return {{"claim", name_of(audit.claims[link.claim])},
          {"reference", name_of(audit.references[link.reference])},
          {"citation", name_or_null(audit.citations, link.citation)},
          {"route", to_string(link.route)},
          {"confidence", rounded(link.confidence)},
          {"sure", link.sure},
          {"why", text_or_null(link.why)},
          {"judgement", judgement_value(judgement_of(audit, index))}};
}

Json claim_value(const Audit& audit, std::size_t index) {
  const Claim& claim = audit.claims[index];
  Json quantities = Json::array();
  for (const Quantity& quantity : claim.quantities) {
    quantities.push_back(
        {{"low", quantity.low}, {"high", quantity.high}, {"unit", text_or_null(quantity.unit)}});
  }
  Json citations = Json::array();
  for (const std::size_t citation : claim.citations)
    citations.push_back(name_of(audit.citations[citation]));
  Json links = Json::array();
  for (const std::size_t link : links_of_claim(audit, index))
    links.push_back(link_value(audit, link));
  const auto verdict = audit::claim_verdict(audit, index);
  return {{"name", name_of(claim)},
          {"text", claim.text},
          {"subject", text_or_null(claim.subject)},
          {"heading", text_or_null(claim.heading)},
          {"kind", to_string(claim.kind)},
          {"direction", to_string(claim.direction)},
          {"certainty", to_string(claim.certainty)},
          {"quantities", std::move(quantities)},
          {"place", place_value(audit.article, claim.place)},
          {"citations", std::move(citations)},
          {"verdict", verdict ? Json(to_string(*verdict)) : Json(nullptr)},
          {"decision", decision_value(decision_on_claim(audit, index))},
          {"links", std::move(links)}};
}

Json reference_value(const Audit& audit, std::size_t index) {
  const Reference& reference = audit.references[index];
  return {{"name", name_of(reference)},
          {"label", text_or_null(reference.label)},
          {"text", reference.text},
          {"title", text_or_null(reference.title)},
          {"authors", reference.authors},
          {"authors_truncated", reference.authors_truncated},
          {"journal", text_or_null(reference.journal)},
          {"year", value_or_null(reference.year)},
          {"volume", text_or_null(reference.volume)},
          {"issue", text_or_null(reference.issue)},
          {"pages", text_or_null(reference.pages)},
          {"ids", identifiers_value(reference.ids)},
          {"urls", reference.urls},
          {"place", place_value(audit.article, reference.place)},
          {"lookup", lookup_value(audit, index)},
          {"fit", fit_value(audit, index)}};
}

Json citation_value(const Audit& audit, std::size_t index) {
  const Citation& citation = audit.citations[index];
  return {{"name", name_of(citation)},
          {"route", to_string(citation.route)},
          {"text", citation.text},
          {"place", place_value(audit.article, citation.place)},
          {"labels", citation.labels},
          {"url", text_or_null(citation.url)},
          {"authors", citation.authors},
          {"year", value_or_null(citation.year)},
          {"year_suffix", text_or_null(citation.year_suffix)},
          {"journal", text_or_null(citation.journal)},
          {"organisation", text_or_null(citation.organisation)},
          {"study_type", to_string(citation.study_type)},
          {"study_words", text_or_null(citation.study_words)}};
}

Json finding_value(const Audit& audit, std::size_t index) {
  const Finding& finding = audit.findings[index];
  Json place = place_value(audit.article, finding.place);
  place["line"] = finding.line;
  return {{"rule", finding.rule},
          {"severity", to_string(finding.severity)},
          {"message", finding.message},
          {"evidence", text_or_null(finding.evidence)},
          {"advice", text_or_null(finding.advice)},
          {"place", std::move(place)},
          {"claim", name_or_null(audit.claims, finding.claim)},
          {"citation", name_or_null(audit.citations, finding.citation)},
          {"reference", name_or_null(audit.references, finding.reference)},
          {"decision", decision_value(decision_on_finding(audit, index))}};
}

Json findings_value(const Audit& audit, std::span<const std::size_t> findings) {
  Json value = Json::array();
  for (const std::size_t index : findings) value.push_back(finding_value(audit, index));
  return value;
}

Json review_value(const Audit& audit) {
  Json decisions = Json::array();
  for (const StandingDecision& standing : audit.review.decisions) {
    Json value = decision_value(&standing.decision);
    value["on"] = name_now(audit, standing);
    value["was"] = text_or_null(standing.decision.on.name);
    value["quote"] = standing.decision.on.quote;
    value["link"] = name_or_null(audit.references, standing.other);
    value["standing"] = describe(standing.standing);
    decisions.push_back(std::move(value));
  }
  return {{"ledger", text_or_null(audit.review.ledger)},
          {"decisions", std::move(decisions)},
          {"warnings", audit.review.warnings}};
}

Json coverage_value(const Coverage& coverage) {
  return {{"claims_total", coverage.claims_total},
          {"claims_checked", coverage.claims_checked},
          {"references_total", coverage.references_total},
          {"references_checked", coverage.references_checked},
          {"unchecked", coverage.unchecked}};
}

}  // namespace citewright::exports
