// SPDX-License-Identifier: Apache-2.0
// Keeps pages away from gumbo that it would need far too long for.
#pragma once

#include <string_view>

namespace citewright::reader {

/// Throws Error{input} for a page whose elements are nested deeper, or whose tags carry more
/// attributes, than any article's: gumbo's time grows with the square of both.
void check_nesting(std::string_view page, std::string_view name);

}  // namespace citewright::reader
