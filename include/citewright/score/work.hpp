// SPDX-License-Identifier: Apache-2.0
// A record as the sentences a claim is compared with.
#pragma once

#include "citewright/model/record.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace citewright::score {

enum class Part : std::uint8_t { title, abstract, body };

struct Sentence {
  std::string text;
  Part part = Part::title;
  std::string section;     ///< the abstract section's label, the body section's heading
  std::size_t number = 0;  ///< 1-based within its section
};

struct Work {
  std::vector<Sentence> sentences;  ///< the title first, where there is one

  [[nodiscard]] bool has_abstract() const;
  [[nodiscard]] bool has_full_text() const;
};

/// At most 4,000 sentences: a long review has fewer.
[[nodiscard]] Work make_work(const Record& record);

}  // namespace citewright::score
