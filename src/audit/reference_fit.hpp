// SPDX-License-Identifier: Apache-2.0
// Does a reference fit the article as a whole, or nothing in it?
#pragma once

#include "profiles.hpp"

#include "citewright/model/judgement.hpp"
#include "citewright/retrieval/term_statistics.hpp"

namespace citewright::audit {

/// Measures how much of what tells the record's subject (title, concepts) the article has too. A
/// word counts by its idf times the chance that an unrelated article of this length would lack it,
/// so that "complications" in a long article says little. Verdict: `supported` (on topic),
/// `off_topic`, or `not_assessable` between.
[[nodiscard]] ReferenceFit fit_reference(const RecordProfile& record, const ArticleProfile& article,
                                         const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
