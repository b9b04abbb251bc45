// SPDX-License-Identifier: Apache-2.0
// What `search` filters by, as typed (with hyphens, in the plural) and as entries have it.
#pragma once

#include "cli/option_list.hpp"

#include "citewright/store/entry.hpp"

#include <array>
#include <string_view>

namespace citewright::cli {

inline constexpr auto search_places = std::to_array<Choice<store::EntryKind>>({
    {"claims", store::EntryKind::claim},
    {"references", store::EntryKind::reference},
    {"records", store::EntryKind::record},
    {"evidence", store::EntryKind::evidence},
});

inline constexpr auto search_verdicts = std::to_array<Choice<std::string_view>>({
    {"supported", "supported"},
    {"partly-supported", "partly supported"},
    {"off-topic", "off topic"},
    {"contradicted", "contradicted"},
    {"not-assessable", "not assessable"},
    {"uncited", "uncited"},
});

inline constexpr auto search_study_types = std::to_array<Choice<std::string_view>>({
    {"meta-analysis", "meta-analysis"},
    {"systematic-review", "systematic review"},
    {"guideline", "guideline"},
    {"rct", "randomized trial"},
    {"clinical-trial", "clinical trial"},
    {"cohort", "cohort study"},
    {"case-control", "case-control study"},
    {"cross-sectional", "cross-sectional study"},
    {"survey", "survey"},
    {"case-report", "case report"},
    {"review", "review"},
    {"animal", "animal study"},
    {"in-vitro", "in-vitro study"},
});

}  // namespace citewright::cli
