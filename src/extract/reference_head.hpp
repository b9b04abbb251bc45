// SPDX-License-Identifier: Apache-2.0
// What stands before the title: the authors, and the year where the style puts it there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct ReferenceHead {
  std::vector<std::string> authors;
  bool truncated = false;
  std::optional<int> year;
  std::size_t title_begin = 0;
  bool comma_before_title = false;  ///< "P. Lin, H. Li, Title, Journal 10 (2018) 16–20"
  bool told_apart =
      true;  ///< false where something stands before the title that was not understood
};

[[nodiscard]] ReferenceHead read_head(std::string_view text);

/// The quotation that starts at `at`, its marks excluded; {at, at} where there is none.
struct Quotation {
  std::size_t begin = 0;
  std::size_t end = 0;    ///< of the quoted text
  std::size_t after = 0;  ///< behind the closing mark
  [[nodiscard]] bool empty() const { return begin == end; }
};
[[nodiscard]] Quotation quotation_at(std::string_view text, std::size_t at);

}  // namespace citewright::extract
