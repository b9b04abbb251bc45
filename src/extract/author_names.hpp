// SPDX-License-Identifier: Apache-2.0
// Authors as prose names them: "Lin et al.", "van der Berg and O'Brien", "Singh".
#pragma once

#include "citewright/model/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct AuthorGroup {
  enum class Form : std::uint8_t {
    with_others,  ///< "Lin et al.", "Lin and colleagues": surely authors
    several,      ///< "Lin and Ma", "Lin, Ma & Singh"
    single,       ///< "Lin": may be anything that takes a capital
  };
  TextRange range;                 ///< from the first name to the end of the last or of "et al."
  std::vector<std::string> names;  ///< family names, never empty
  Form form = Form::single;
};

/// The group that ends exactly at the end of `text`, with particles, hyphens, apostrophes and
/// initials. Words that only look like names (months, "Figure", sentence openers) are none.
[[nodiscard]] std::optional<AuthorGroup> authors_at_end(std::string_view text);

/// Every "… et al." and "… and colleagues" of a text, in order.
[[nodiscard]] std::vector<AuthorGroup> authors_with_others(std::string_view text);

/// The regular expression, without groups, of one family name with its initials.
[[nodiscard]] std::string_view author_name_expression();

/// The family name of "J. Lin", "Lin JH", "Jane van der Berg".
[[nodiscard]] std::string family_of(std::string_view name);

}  // namespace citewright::extract
