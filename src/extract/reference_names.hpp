// SPDX-License-Identifier: Apache-2.0
// The authors at the start of a reference, in whatever order and form their names are written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct NameList {
  std::vector<std::string> names;  ///< as written: "Lin PH", "Lin, P.-H.", "Matthew Sermersheim"
  bool truncated = false;          ///< it says "et al.", "and others" or "…"
  std::size_t end = 0;             ///< offset behind the list, its closing punctuation excluded
};

/// Names with initials ("Lin PH, Li H", "Lin, P.-H., & Li, H.", "P. Lin, H. Li") from the text's
/// start as far as they go; nullopt where the text starts with anything else or what follows the
/// names cannot follow a list of authors.
[[nodiscard]] std::optional<NameList> scan_names(std::string_view text);

/// A text that is known to end where the authors end: also full names ("Lin, Pei-Hui, and Matthew
/// Sermersheim"). nullopt unless every part of it is a name.
[[nodiscard]] std::optional<NameList> parse_names(std::string_view text);

/// "World Health Organization", "Centers for Disease Control and Prevention".
[[nodiscard]] bool is_organisation(std::string_view text);

}  // namespace citewright::extract
