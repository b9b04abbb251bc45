// SPDX-License-Identifier: Apache-2.0
// A paper on topic, but about other people, another body part or another outcome than the
// article's.
#pragma once

#include "profiles.hpp"

#include "citewright/retrieval/term_statistics.hpp"

#include <optional>
#include <string>

namespace citewright::audit {

/// The reason in words when most of what the title narrows its subject to ("after Musculoskeletal
/// Injuries") is nowhere in the article.
[[nodiscard]] std::optional<std::string> find_narrowing(
    const RecordProfile& record, const ArticleProfile& article,
    const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
