// SPDX-License-Identifier: Apache-2.0
// The words around a place, by which it is found again after an edit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citewright {

/// The last `characters` code points before byte `at` of the text (`at <= text.size()`); fewer
/// where the text begins sooner.
[[nodiscard]] std::string text_before(std::string_view text, std::size_t at,
                                      std::size_t characters);

/// The first `characters` code points from byte `at` on; fewer where the text ends sooner.
[[nodiscard]] std::string text_after(std::string_view text, std::size_t at, std::size_t characters);

}  // namespace citewright
