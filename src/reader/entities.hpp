// SPDX-License-Identifier: Apache-2.0
// Character references: "&rsquo;", "&#8217;", "&#x2019;".
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace citewright::reader {

class Entities {
 public:
  /// What a reference stands for, as UTF-8; an unknown one stands for itself. `reference` begins
  /// with "&" and may lack its ";".
  [[nodiscard]] const std::string& decode(std::string_view reference);

 private:
  std::unordered_map<std::string, std::string> known_;
};

/// The length of what looks like a reference at the start of `text`, which begins with "&"; 0 where
/// nothing does.
[[nodiscard]] std::size_t reference_length(std::string_view text);

}  // namespace citewright::reader
