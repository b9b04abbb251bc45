// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/context.hpp"

#include "citewright/base/utf8.hpp"

namespace citewright {

std::string text_before(std::string_view text, std::size_t at, std::size_t characters) {
  std::size_t begin = at;
  for (std::size_t i = 0; i < characters && begin > 0; ++i)
    begin = previous_code_point(text, begin);
  return std::string{text.substr(begin, at - begin)};
}

std::string text_after(std::string_view text, std::size_t at, std::size_t characters) {
  std::size_t end = at;
  for (std::size_t i = 0; i < characters && end < text.size(); ++i)
    end += code_point_at(text, end).bytes;
  return std::string{text.substr(at, end - at)};
}

}  // namespace citewright
