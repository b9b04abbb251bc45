// SPDX-License-Identifier: Apache-2.0
// What a claim's judgements come to, taken together: one answer for lists, searches and documents.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace citewright::audit {

/// Of the claim's sure links: a contradiction outweighs support, support outweighs part support,
/// and any of them a source that is off topic; nothing where no link is sure.
[[nodiscard]] std::optional<Verdict> claim_verdict(const Audit& audit, std::size_t claim);

/// The claim's verdict; else "uncited" where the claim cites nothing, or "unlinked" where what it
/// cites leads to no entry of the list.
[[nodiscard]] std::string_view claim_verdict_words(const Audit& audit, std::size_t claim);

}  // namespace citewright::audit
