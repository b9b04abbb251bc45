// SPDX-License-Identifier: Apache-2.0
// What the fuzz targets of the three formats share.
#pragma once

#include "support/article_checks.hpp"

#include "citewright/base/error.hpp"
#include "citewright/reader/read.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace citewright::test {

inline int read_any(std::string_view bytes, Format format) {
  try {
    if (!broken_promises(reader::read_article(bytes, "fuzz", format)).empty()) std::abort();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::input) std::abort();
  }
  return 0;
}

}  // namespace citewright::test
