// SPDX-License-Identifier: Apache-2.0
// Names of people as the styles write them.
#pragma once

#include "citewright/model/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports::styles {

/// The initials of fore names: {"J", "K"} of "Jan Karel", "JK" and "J. K."; {"J", "-K"} of
/// "Jean-Karel" and "J.-K.". A name in a script without capitals is kept whole.
[[nodiscard]] std::vector<std::string> initials_of(std::string_view given);

/// "Gilstrap LC 3rd": at most two initials (Citing Medicine, chapter 1).
[[nodiscard]] std::string vancouver_name(const Author& author);
/// "Gilstrap LC III" (AMA 11, 3.7).
[[nodiscard]] std::string ama_name(const Author& author);
/// "Gilstrap, L. C., III" (APA 7, 9.8).
[[nodiscard]] std::string apa_name(const Author& author);
/// "L. C. Gilstrap III": editors of a book that a chapter is in (APA 7, 10.3).
[[nodiscard]] std::string apa_editor_name(const Author& author);

/// People apart from groups, each in its order; an author with neither name is left out.
struct Names {
  std::vector<Author> people;
  std::vector<std::string> groups;

  [[nodiscard]] bool empty() const { return people.empty() && groups.empty(); }
};
[[nodiscard]] Names sort_names(const std::vector<Author>& authors);

}  // namespace citewright::exports::styles
