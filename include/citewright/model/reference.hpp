// SPDX-License-Identifier: Apache-2.0
// One entry of the article's reference list, as written.
#pragma once

#include "citewright/model/identifier.hpp"
#include "citewright/model/place.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace citewright {

struct Reference {
  std::size_t number = 0;  ///< 1-based position in the list: "r4"
  std::string label;       ///< the mark printed before it ("4", "a"), "" where the list has none
  std::string text;        ///< the entry as written, without its mark
  std::size_t block = 0;   ///< index into Article::blocks of the block it starts in
  ByteSpan place;

  Identifiers ids;
  std::vector<std::string> urls;

  // What the entry says of the work; empty where it says nothing or it could not be told apart.
  std::string title;
  std::vector<std::string>
      authors;  ///< as written, one each: "Lin PH", "Lin, P.-H."; without "et al."
  bool authors_truncated = false;  ///< the entry ends its authors with "et al." or "…"
  std::string journal;
  std::optional<int> year;
  std::string volume;
  std::string issue;
  std::string pages;
};

/// The name the user types: "r4".
[[nodiscard]] std::string name_of(const Reference& reference);

}  // namespace citewright
