// SPDX-License-Identifier: Apache-2.0
// Pieces that the views of single things have in common.
#pragma once

#include "page.hpp"

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::exports {

/// Labels and values.
using Fields = std::vector<std::pair<std::string_view, std::string>>;

/// Labels to the left, values to the right; those without a value are left out.
void put_fields(Page& page, const Fields& fields);

/// "c41" at the left, the place at the right, the headings above it below.
void put_name(Page& page, const Audit& audit, std::string_view name, std::size_t block,
              ByteSpan place);

/// The block's text with «…» around the range; long paragraphs are cut at both ends.
void put_in_context(Page& page, const Block& block, TextRange range);

/// "9–12 minutes", "40 %"
[[nodiscard]] std::string describe(const Quantity& quantity);

/// "0.81"
[[nodiscard]] std::string score_words(double score);

void put_evidence(Page& page, const Evidence& evidence);

}  // namespace citewright::exports
