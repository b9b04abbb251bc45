// SPDX-License-Identifier: Apache-2.0
// PubMed's term language, of words that cannot be taken for operators.
#pragma once

#include "citewright/audit/fetch.hpp"

#include <span>
#include <string>

namespace citewright::audit {

/// The content words of the listed title, all in the title; "" where it has too few to find
/// anything by.
[[nodiscard]] std::string title_term(const Reference& reference);

/// Any of the DOIs. PubMed drops one it does not know; what is found is compared with its record
/// afterwards, so that a DOI broken into words can do no harm.
[[nodiscard]] std::string doi_term(std::span<const Doi> dois);

/// Journal, year with the years beside it, and any of the rarest words of the context in title or
/// abstract; "" where it names neither journal nor author.
[[nodiscard]] std::string study_term(const NamedStudy& study);

}  // namespace citewright::audit
