// SPDX-License-Identifier: Apache-2.0
#include "jats_elements.hpp"
#include "jats_text.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

struct RelationRow {
  std::string_view type;
  NoticeKind kind;
};

// "…-forward" stands on the work and points at the notice; the others stand on the notice.
constexpr auto relations = std::to_array<RelationRow>({
    {"retraction-forward", NoticeKind::retraction},
    {"retracted-article", NoticeKind::retraction_of},
    {"partial-retraction-forward", NoticeKind::partial_retraction},
    {"correction-forward", NoticeKind::correction},
    {"addendum", NoticeKind::update},
    {"corrected-article", NoticeKind::correction_of},
    {"addended-article", NoticeKind::update_of},
    {"concern-forward", NoticeKind::expression_of_concern},
    {"object-of-concern", NoticeKind::concern_of},
    {"commentary", NoticeKind::comment},
    {"commentary-article", NoticeKind::comment_of},
    {"updated-article", NoticeKind::update_of},
    {"update", NoticeKind::update},
    {"preprint", NoticeKind::update_of},
});

struct TypeRow {
  std::string_view jats;
  std::string_view pubmed;
};
constexpr auto types = std::to_array<TypeRow>({
    {"research-article", "Journal Article"},
    {"review-article", "Review"},
    {"systematic-review", "Systematic Review"},
    {"meta-analysis", "Meta-Analysis"},
    {"case-report", "Case Reports"},
    {"clinical-trial", "Clinical Trial"},
    {"editorial", "Editorial"},
    {"letter", "Letter"},
    {"article-commentary", "Comment"},
    {"correction", "Published Erratum"},
    {"retraction", "Retraction of Publication"},
    {"expression-of-concern", "Expression of Concern"},
    {"preprint", "Preprint"},
});

void set_id(std::string_view type, const std::string& text, Identifiers& ids) {
  if (type == "doi") ids.doi = Doi::parse(text);
  if (type == "pmid" || type == "pubmed") ids.pmid = Pmid::parse(text);
  if (type == "pmcid" || type == "pmc") ids.pmcid = Pmcid::parse(text);
}

std::string href_of(pugi::xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "href" || name.ends_with(":href")) return attribute.value();
  }
  return {};
}

}  // namespace

std::string publication_type_of(std::string_view article_type) {
  const auto row = std::find_if(types.begin(), types.end(), [article_type](const TypeRow& r) {
    return r.jats == article_type;
  });
  return std::string{row == types.end() ? article_type : row->pubmed};
}

void read_jats_notices(pugi::xml_node article_meta, Record& record) {
  for (const pugi::xml_node node : article_meta.children("related-article")) {
    const std::string type = to_ascii_lower(node.attribute("related-article-type").value());
    const auto row = std::find_if(relations.begin(), relations.end(),
                                  [&type](const RelationRow& r) { return r.type == type; });
    if (row == relations.end()) continue;
    Notice notice;
    notice.kind = row->kind;
    notice.source = jats_text(node);
    set_id(node.attribute("ext-link-type").value(), href_of(node), notice.ids);
    const std::optional<int> year = parse_year(child_text(node, "year"));
    if (year) notice.date = std::to_string(*year);
    notice.said_by = to_string(Registry::pmc);
    record.notices.push_back(std::move(notice));
  }
}

}  // namespace citewright::registry
