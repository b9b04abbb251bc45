// SPDX-License-Identifier: Apache-2.0
#include "export/findings/places.hpp"
#include "export/json_values.hpp"
#include "names.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/audit/finding_index.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/linked_data.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace citewright::exports {
namespace {

constexpr std::size_t context_characters = 32;

std::string_view before(std::string_view content, std::size_t at) {
  std::size_t begin = at;
  for (std::size_t i = 0; i < context_characters && begin > 0; ++i)
    begin = previous_code_point(content, begin);
  return content.substr(begin, at - begin);
}

std::string_view after(std::string_view content, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = 0; i < context_characters && end < content.size(); ++i)
    end += code_point_at(content, end).bytes;
  return content.substr(at, end - at);
}

/// Characters before byte offsets of a UTF-8 text, counted on from the last one asked for.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view bytes) : bytes_{bytes} {}

  [[nodiscard]] std::size_t at(std::size_t offset) {
    if (offset < offset_) {
      offset_ = 0;
      characters_ = 0;
    }
    const std::size_t end = std::min(offset, bytes_.size());
    characters_ += count_code_points(bytes_.substr(offset_, end - offset_));
    offset_ = end;
    return characters_;
  }

 private:
  std::string_view bytes_;
  std::size_t offset_ = 0;
  std::size_t characters_ = 0;
};

Json quote_selector(const Block& block, const Claim& claim) {
  return {{"type", "TextQuoteSelector"},
          {"exact", claim.text},
          {"prefix", before(block.text, claim.range.begin)},
          {"suffix", after(block.text, claim.range.end)}};
}

Json selectors_of(const Audit& audit, const Claim& claim, CharacterCounter* characters) {
  Json selectors = Json::array({quote_selector(audit.article.blocks[claim.block], claim)});
  if (characters != nullptr) {
    const std::size_t start = characters->at(claim.place.begin);
    selectors.push_back({{"type", "TextPositionSelector"},
                         {"start", start},
                         {"end", characters->at(claim.place.end)}});
  }
  selectors.push_back(
      {{"type", "DataPositionSelector"}, {"start", claim.place.begin}, {"end", claim.place.end}});
  return selectors;
}

Json text_body(std::string_view purpose, std::string_view value) {
  return {{"type", "TextualBody"},
          {"purpose", purpose},
          {"value", printable(value)},
          {"format", "text/plain"}};
}

Json bodies_of(const Audit& audit, const audit::FindingIndex& findings, std::size_t claim) {
  Json bodies = Json::array({text_body("assessing", audit::claim_verdict_words(audit, claim))});
  for (const std::size_t index : findings.touching_claim(claim)) {
    const Finding& finding = audit.findings[index];
    bodies.push_back(text_body("commenting", fmt::format("{} {}: {}", to_string(finding.severity),
                                                         finding.rule, finding.message)));
  }
  return bodies;
}

}  // namespace

std::string web_annotations(const Audit& audit, std::string_view bytes) {
  const audit::FindingIndex findings{audit};
  CharacterCounter characters{bytes};
  const bool is_text = audit.article.encoding == "UTF-8" && bytes.size() == audit.article.size;
  Json items = Json::array();
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    items.push_back(
        {{"id", iri_of(audit.article, name_of(claim))},
         {"type", "Annotation"},
         {"motivation", "assessing"},
         {"body", bodies_of(audit, findings, i)},
         {"target",
          {{"source", uri_of_path(audit.article.name)},
           {"selector", selectors_of(audit, claim, is_text ? &characters : nullptr)}}}});
  }
  return write_document(Json{{"@context", "http://www.w3.org/ns/anno.jsonld"},
                             {"id", iri_of(audit.article, "annotations")},
                             {"type", "AnnotationPage"},
                             {"items", std::move(items)}});
}

}  // namespace citewright::exports
