// SPDX-License-Identifier: Apache-2.0
// How text for people is laid out.
#pragma once

#include <cstddef>

namespace citewright::exports {

struct Style {
  bool color = false;      ///< ANSI colours; nothing is told by colour alone
  std::size_t width = 80;  ///< columns of the terminal; fewer than 40 count as 40
};

}  // namespace citewright::exports
