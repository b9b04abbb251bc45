// SPDX-License-Identifier: Apache-2.0
// Sets of terms and what they weigh: the arithmetic every score is made of.
#pragma once

#include "citewright/retrieval/term_statistics.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

using Terms = std::set<std::string>;

/// The term as a reader wrote it: "microneedl" → "microneedling". First spelling wins.
using Spellings = std::map<std::string, std::string>;

/// Distinct terms of a text; their spellings are added to `spellings`.
[[nodiscard]] Terms terms_of(std::string_view text, Spellings& spellings);
[[nodiscard]] Terms terms_of(std::string_view text);

void add_all(Terms& to, const Terms& from);
[[nodiscard]] Terms both(const Terms& a, const Terms& b);
[[nodiscard]] Terms without(const Terms& a, const Terms& b);

/// Sum of the terms' idf.
[[nodiscard]] double weight(const Terms& terms, const retrieval::TermStatistics& statistics);

/// weight(wanted ∩ present) / weight(wanted), 0–1; 0 when nothing is wanted.
[[nodiscard]] double coverage(const Terms& wanted, const Terms& present,
                              const retrieval::TermStatistics& statistics);

/// Rarest first, ties by spelling; at most `most`.
[[nodiscard]] std::vector<std::string> rarest_words(const Terms& terms, const Spellings& spellings,
                                                    const retrieval::TermStatistics& statistics,
                                                    std::size_t most);

/// A term that at most this share of the background has tells a subject: "tonsillectomy" (0.03 %),
/// "zinc" (0.3 %), not "complications" (3 %) or "skin" (1.8 %).
inline constexpr double telling_share = 0.012;

[[nodiscard]] bool is_telling(std::string_view term, const retrieval::TermStatistics& statistics);
[[nodiscard]] Terms telling(const Terms& terms, const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
