// SPDX-License-Identifier: Apache-2.0
// How titles of papers are built: what they are about first, then in whom or where.
#pragma once

#include <string>
#include <string_view>

namespace citewright::audit {

struct TitleParts {
  std::string
      head;  ///< "Vitamin C Supplementation" of "Efficacy of Vitamin C Supplementation on …"
  std::string narrowed;  ///< "Musculoskeletal Injuries" of "… Stress After Musculoskeletal
                         ///< Injuries: A Review"
};

/// The head is the first run of words after any opening that names no subject ("Efficacy of",
/// "Recent Advances in", "A systematic review of"), up to a preposition, verb or punctuation. The
/// narrowed part follows the first "in", "among", "after", "following", "during", "with" or "for"
/// behind the head, up to a colon, full stop or dash. Either may be empty.
[[nodiscard]] TitleParts title_parts(std::string_view title);

}  // namespace citewright::audit
