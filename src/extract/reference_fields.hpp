// SPDX-License-Identifier: Apache-2.0
// What one entry of a reference list says of its work.
#pragma once

#include "citewright/model/place.hpp"
#include "citewright/model/reference.hpp"

#include <span>
#include <string>
#include <string_view>

namespace citewright::extract {

/// Fills title, authors, journal, year, volume, issue and pages from the entry's text (its mark
/// taken off) and the ranges of it that are set in italics or bold. Leaves empty what cannot be
/// told apart.
void read_fields(Reference& reference, std::string_view text, std::span<const TextRange> emphasis);

}  // namespace citewright::extract
