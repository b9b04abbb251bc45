// SPDX-License-Identifier: Apache-2.0
// References to a work as the usual styles write them.
#pragma once

#include "bench/medline_works.hpp"

#include "citewright/model/place.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

struct Written {
  std::string text;
  std::string journal;              ///< as the style prints it
  std::vector<TextRange> emphasis;  ///< the journal, where the style sets it in italics
};

struct Style {
  std::string_view name;
  Written (*write)(const Work&);
};

[[nodiscard]] std::span<const Style> styles();

}  // namespace citewright::bench
