// SPDX-License-Identifier: Apache-2.0
// What RIS and NBIB have in common: a record is lines of a tag and a text, and a text that began a
// line of its own would be another field.
#pragma once

#include "export/work.hpp"

#include <string>
#include <string_view>

namespace citewright::exports {

class TaggedLines {
 public:
  /// `separator` stands between tag and text, `line_end` after the text.
  TaggedLines(std::string_view separator, std::string_view line_end)
      : separator_{separator}, line_end_{line_end} {}

  /// One line whatever is in `text`; none where it is empty.
  void add(std::string_view tag, std::string_view text);
  /// A line without text: "ER  - ".
  void add_bare(std::string_view tag);
  void add_blank();

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string_view separator_;
  std::string_view line_end_;
  std::string out_;
};

/// "Gilstrap, Larry C, 3rd"
[[nodiscard]] std::string inverted_name(const Author& author);

}  // namespace citewright::exports
