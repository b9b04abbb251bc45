// SPDX-License-Identifier: Apache-2.0
// True claims made false by program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

struct Alteration {
  std::string claim;
};

/// Each figure with a unit, one at a time, by another one that the source's words do not have.
[[nodiscard]] std::vector<Alteration> alter_figures(std::string_view claim,
                                                    const std::string& source_words);

/// The first word of change, by its opposite.
[[nodiscard]] std::vector<Alteration> flip_directions(std::string_view claim,
                                                      const std::string& source_words);

/// The first word for people or animals, by one for people that the source never names.
[[nodiscard]] std::vector<Alteration> swap_people(std::string_view claim,
                                                  const std::string& source_words);

}  // namespace citewright::bench
