// SPDX-License-Identifier: Apache-2.0
// How much a text looks like an entry of a reference list.
#pragma once

#include "citewright/model/article.hpp"

#include <cstdint>
#include <string_view>

namespace citewright::extract {

enum class Likeness : std::uint8_t {
  none,      ///< prose, or nothing that names a work
  possible,  ///< it has an address or a year
  strong,    ///< an identifier, or a year with authors or with volume and pages
};

[[nodiscard]] Likeness likeness_of(std::string_view text);
/// Also by the addresses its hyperlinks lead to.
[[nodiscard]] Likeness likeness_of(const Block& block);

/// Running text: several sentences of many words, none of them an entry's.
[[nodiscard]] bool is_prose(std::string_view text);

}  // namespace citewright::extract
