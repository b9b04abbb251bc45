// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/record.hpp"

#include "enum_names.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright {
namespace {

constexpr detail::EnumNames<Registry, 5> registry_names{{
    {Registry::pubmed, "PubMed"},
    {Registry::pmc, "PMC"},
    {Registry::crossref, "Crossref"},
    {Registry::europe_pmc, "Europe PMC"},
    {Registry::bundled, "bundled"},
}};
constexpr detail::EnumNames<NoticeKind, 12> notice_names{{
    {NoticeKind::retraction, "retraction"},
    {NoticeKind::partial_retraction, "partial retraction"},
    {NoticeKind::retracted_and_replaced, "retracted and replaced"},
    {NoticeKind::expression_of_concern, "expression of concern"},
    {NoticeKind::correction, "correction"},
    {NoticeKind::update, "update"},
    {NoticeKind::retraction_of, "retraction of"},
    {NoticeKind::concern_of, "concern of"},
    {NoticeKind::correction_of, "correction of"},
    {NoticeKind::comment, "comment"},
    {NoticeKind::comment_of, "comment of"},
    {NoticeKind::update_of, "update of"},
}};
constexpr detail::EnumNames<LookupOutcome, 3> outcome_names{{
    {LookupOutcome::found, "found"},
    {LookupOutcome::absent, "absent"},
    {LookupOutcome::failed, "failed"},
}};

// PubMed's publication types that state a design, strongest first: a meta-analysis of trials
// carries all three types, and the first row that matches wins.
struct TypeRow {
  std::string_view folded;
  StudyType type;
};
constexpr auto publication_type_rows = std::to_array<TypeRow>({
    {"meta-analysis", StudyType::meta_analysis},
    {"network meta-analysis", StudyType::meta_analysis},
    {"systematic review", StudyType::systematic_review},
    {"practice guideline", StudyType::guideline},
    {"guideline", StudyType::guideline},
    {"consensus development conference", StudyType::guideline},
    {"randomized controlled trial", StudyType::randomized_trial},
    {"equivalence trial", StudyType::randomized_trial},
    {"pragmatic clinical trial", StudyType::clinical_trial},
    {"controlled clinical trial", StudyType::clinical_trial},
    {"clinical trial", StudyType::clinical_trial},
    {"clinical trial, phase i", StudyType::clinical_trial},
    {"clinical trial, phase ii", StudyType::clinical_trial},
    {"clinical trial, phase iii", StudyType::clinical_trial},
    {"clinical trial, phase iv", StudyType::clinical_trial},
    {"observational study", StudyType::cohort},
    {"case reports", StudyType::case_report},
    {"review", StudyType::review},
    {"scoping review", StudyType::review},
});

// MeSH check tags and headings that state a design where the publication types do not.
constexpr auto mesh_rows = std::to_array<TypeRow>({
    {"cohort studies", StudyType::cohort},
    {"prospective studies", StudyType::cohort},
    {"retrospective studies", StudyType::cohort},
    {"follow-up studies", StudyType::cohort},
    {"case-control studies", StudyType::case_control},
    {"cross-sectional studies", StudyType::cross_sectional},
    {"surveys and questionnaires", StudyType::survey},
    {"health surveys", StudyType::survey},
});

bool has_descriptor(const Record& record, std::string_view folded) {
  return std::any_of(record.mesh.begin(), record.mesh.end(), [&](const MeshHeading& heading) {
    return fold(heading.descriptor) == folded;
  });
}

bool has_type(const Record& record, std::string_view folded) {
  return std::any_of(record.publication_types.begin(), record.publication_types.end(),
                     [&](const std::string& type) { return fold(type) == folded; });
}

std::string describe(const Author& author) {
  if (!author.collective.empty()) return author.collective;
  if (author.given.empty()) return author.family;
  return fmt::format("{} {}", author.family, author.given);
}

}  // namespace

std::string_view to_string(Registry registry) {
  return detail::enum_name(registry_names, registry);
}
std::optional<Registry> parse_registry(std::string_view text) {
  return detail::enum_value(registry_names, text);
}
std::string_view to_string(NoticeKind kind) {
  return detail::enum_name(notice_names, kind);
}
std::optional<NoticeKind> parse_notice_kind(std::string_view text) {
  return detail::enum_value(notice_names, text);
}
std::string_view to_string(LookupOutcome outcome) {
  return detail::enum_name(outcome_names, outcome);
}

std::string describe_authors(const Record& record, std::size_t most) {
  std::vector<std::string> names;
  for (const Author& author : record.authors) {
    if (names.size() == most) break;
    names.push_back(describe(author));
  }
  if (record.authors.size() > most || !record.authors_complete) names.emplace_back("et al.");
  return fmt::format("{}", fmt::join(names, ", "));
}

StudyType study_type_of(const Record& record) {
  for (const TypeRow& row : publication_type_rows) {
    if (has_type(record, row.folded)) return row.type;
  }
  const bool animals_only = has_descriptor(record, "animals") && !has_descriptor(record, "humans");
  if (animals_only) return StudyType::animal;
  for (const TypeRow& row : mesh_rows) {
    if (has_descriptor(record, row.folded)) return row.type;
  }
  return StudyType::unstated;
}

}  // namespace citewright
