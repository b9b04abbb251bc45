// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

struct KindRow {
  std::string_view relation;  // lower-case, without blanks
  NoticeKind kind;
};

// A "…For" or "…Of" makes this record the notice of another work. A corrected and republished
// version stands to the first one as its correction does.
constexpr auto rows = std::to_array<KindRow>({
    {"retractionin", NoticeKind::retraction},
    {"retractionof", NoticeKind::retraction_of},
    {"partialretractionin", NoticeKind::partial_retraction},
    {"partialretractionof", NoticeKind::retraction_of},
    {"retractedandrepublishedin", NoticeKind::retracted_and_replaced},
    {"retractedandrepublishedfrom", NoticeKind::correction_of},
    {"expressionofconcernin", NoticeKind::expression_of_concern},
    {"expressionofconcernfor", NoticeKind::concern_of},
    {"erratumin", NoticeKind::correction},
    {"erratumfor", NoticeKind::correction_of},
    {"correctedandrepublishedin", NoticeKind::correction},
    {"correctedandrepublishedfrom", NoticeKind::correction_of},
    {"updatein", NoticeKind::update},
    {"updateof", NoticeKind::update_of},
    {"commentin", NoticeKind::comment},
    {"commenton", NoticeKind::comment_of},
});

std::optional<Doi> doi_in_source(std::string_view source) {
  const std::size_t mark = to_ascii_lower(source).find("doi:");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trim(source.substr(mark + 4));
  return Doi::parse(rest.substr(0, rest.find(' ')));
}

}  // namespace

std::optional<NoticeKind> notice_kind_of(std::string_view relation) {
  std::string name = to_ascii_lower(relation);
  name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&name](const KindRow& r) { return r.relation == name; });
  return row == rows.end() ? std::nullopt : std::optional{row->kind};
}

Notice notice_from_source(NoticeKind kind, std::string source) {
  Notice notice;
  notice.kind = kind;
  notice.source = std::move(source);
  notice.ids.doi = doi_in_source(notice.source);
  notice.date = date_in_source(notice.source);
  return notice;
}

void read_notices(pugi::xml_node list, Record& record) {
  for (const pugi::xml_node node : list.children("CommentsCorrections")) {
    const auto kind = notice_kind_of(node.attribute("RefType").value());
    if (!kind) continue;
    Notice notice = notice_from_source(*kind, child_text(node, "RefSource"));
    notice.ids.pmid = Pmid::parse(child_text(node, "PMID"));
    notice.said_by = to_string(Registry::pubmed);
    record.notices.push_back(std::move(notice));
  }
}

}  // namespace citewright::registry
