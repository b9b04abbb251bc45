// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/reference.hpp"

#include <fmt/format.h>

namespace citewright {

std::string name_of(const Reference& reference) {
  return fmt::format("r{}", reference.number);
}

}  // namespace citewright
