// SPDX-License-Identifier: Apache-2.0
#include "crossref_work.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

struct UpdateRow {
  std::string_view type;
  NoticeKind of_work;    // said on the work that was updated
  NoticeKind of_notice;  // said on the notice
};

constexpr auto rows = std::to_array<UpdateRow>({
    {"retraction", NoticeKind::retraction, NoticeKind::retraction_of},
    {"withdrawal", NoticeKind::retraction, NoticeKind::retraction_of},
    {"removal", NoticeKind::retraction, NoticeKind::retraction_of},
    {"partial_retraction", NoticeKind::partial_retraction, NoticeKind::retraction_of},
    {"expression_of_concern", NoticeKind::expression_of_concern, NoticeKind::concern_of},
    {"correction", NoticeKind::correction, NoticeKind::correction_of},
    {"corrigendum", NoticeKind::correction, NoticeKind::correction_of},
    {"erratum", NoticeKind::correction, NoticeKind::correction_of},
    {"clarification", NoticeKind::correction, NoticeKind::correction_of},
    {"addendum", NoticeKind::update, NoticeKind::update_of},
    {"new_version", NoticeKind::update, NoticeKind::update_of},
    {"new_edition", NoticeKind::update, NoticeKind::update_of},
});

// "Expression of Concern", "expression-of-concern" → "expression_of_concern".
const UpdateRow* find_row(std::string_view type) {
  std::string name = to_ascii_lower(trim(type));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&name](const UpdateRow& row) { return row.type == name; });
  return found == rows.end() ? nullptr : &*found;
}

constexpr std::string_view retraction_watch = "Retraction Watch";

Notice read_notice(const Json& update) {
  Notice notice;
  notice.source = text_at(update, "label");
  notice.ids.doi = Doi::parse(text_at(update, "DOI"));
  if (const Json* date = member(update, "updated")) notice.date = date_of_parts(*date);
  const bool watch = to_ascii_lower(text_at(update, "source")) == "retraction-watch";
  notice.said_by = watch ? retraction_watch : to_string(Registry::crossref);
  return notice;
}

// What a publisher may tell under the work's own DOI. A correction or new version there is the work
// as it now stands.
bool befalls_in_place(NoticeKind kind) {
  return kind == NoticeKind::retraction || kind == NoticeKind::partial_retraction ||
         kind == NoticeKind::expression_of_concern;
}

void add_updates(const Json& work, const char* key, bool this_is_the_notice, Record& record) {
  for (const Json* update : items_at(work, key)) {
    const UpdateRow* row = find_row(text_at(*update, "type"));
    if (row == nullptr) continue;
    Notice notice = read_notice(*update);
    const bool of_itself = notice.ids.doi && notice.ids.doi == record.ids.doi;
    if (of_itself && !befalls_in_place(row->of_work)) continue;
    notice.kind = this_is_the_notice && !of_itself ? row->of_notice : row->of_work;
    const bool known =
        std::find(record.notices.begin(), record.notices.end(), notice) != record.notices.end();
    if (!known) record.notices.push_back(std::move(notice));
  }
}

// A preprint's article is its newer version.
void add_relations(const Json& work, Record& record) {
  const Json* relation = member(work, "relation");
  if (relation == nullptr) return;
  constexpr auto kinds = std::to_array<std::pair<const char*, NoticeKind>>(
      {{"is-preprint-of", NoticeKind::update}, {"has-preprint", NoticeKind::update_of}});
  for (const auto& [key, kind] : kinds) {
    for (const Json* item : items_at(*relation, key)) {
      Notice notice;
      notice.kind = kind;
      notice.source = key;
      notice.ids.doi = Doi::parse(text_at(*item, "id"));
      notice.said_by = to_string(Registry::crossref);
      if (notice.ids.doi) record.notices.push_back(std::move(notice));
    }
  }
}

bool has_kind(const Record& record, NoticeKind kind) {
  return std::any_of(record.notices.begin(), record.notices.end(),
                     [kind](const Notice& notice) { return notice.kind == kind; });
}

// Old retractions have nothing but what the publisher put before the title.
void add_by_title(Record& record) {
  struct Prefix {
    std::string_view text;
    NoticeKind kind;
  };
  constexpr auto prefixes = std::to_array<Prefix>({
      {"RETRACTED:", NoticeKind::retraction},
      {"RETRACTED ARTICLE:", NoticeKind::retraction},
      {"WITHDRAWN:", NoticeKind::retraction},
      {"Retraction—", NoticeKind::retraction_of},
      {"Retraction:", NoticeKind::retraction_of},
      {"Retraction notice", NoticeKind::retraction_of},
  });
  for (const Prefix& prefix : prefixes) {
    if (!record.title.starts_with(prefix.text) || has_kind(record, prefix.kind)) continue;
    record.notices.push_back({prefix.kind,
                              fmt::format("the title begins \"{}\"", prefix.text),
                              {},
                              "",
                              std::string{to_string(Registry::crossref)}});
  }
}

}  // namespace

void read_crossref_notices(const Json& work, Record& record) {
  add_updates(work, "updated-by", false, record);
  add_updates(work, "update-to", true, record);
  add_relations(work, record);
  add_by_title(record);
  std::stable_partition(record.notices.begin(), record.notices.end(),
                        [](const Notice& notice) { return notice.said_by == retraction_watch; });
}

}  // namespace citewright::registry
