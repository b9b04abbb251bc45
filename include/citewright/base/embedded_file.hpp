// SPDX-License-Identifier: Apache-2.0
// A data file compiled into the program (see citewright_embed in
// tools/cmake/CitewrightModule.cmake).
#pragma once

#include <string_view>

namespace citewright::embedded {

struct File {
  std::string_view name;  ///< the file's name without its last extension
  std::string_view content;
};

}  // namespace citewright::embedded
