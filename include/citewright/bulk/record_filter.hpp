// SPDX-License-Identifier: Apache-2.0
// Which of a bulk file's records are to be kept.
#pragma once

#include "citewright/model/record.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bulk {

/// The names of a MeSH heading and of all below it; empty for an unknown heading.
using MeshBranch = std::function<std::vector<std::string>(std::string_view heading)>;

/// Every condition must hold; within one, any of its values.
///   mesh:"Skin Diseases"+   the heading, with + those below it too
///   journal:"J Dermatol"    the whole name, in full or abbreviated
///   year:2015..2020         year:2018, year:2015.., year:..2020; the online year counts too
///   type:"Randomized Controlled Trial"   one of PubMed's publication types
///   scar, "acne scars"      a word or phrase in title, abstract, headings or keywords
/// Upper and lower case and accents do not count.
class RecordFilter {
 public:
  /// Keeps everything.
  RecordFilter() = default;

  /// Reads one --only: conditions with blanks between, `,` between the values of one. Throws
  /// Error{usage} for what is none of the above, and for a branch of a heading `branch` has not.
  void add(std::string_view text, const MeshBranch& branch);

  [[nodiscard]] bool keeps(const Record& record) const;
  /// As it was written, in one form: what was kept of a file under another filter is other records.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  enum class Field : unsigned char { words, mesh, journal, year, type };
  struct Condition {
    Field field = Field::words;
    std::vector<std::string> values;  // folded to words
    std::optional<int> from, to;
  };

  void add_condition(std::string_view field, std::string_view value, const MeshBranch& branch);
  [[nodiscard]] static bool holds(const Condition& condition, const Record& record);

  std::vector<Condition> conditions_;
  std::string text_;
};

}  // namespace citewright::bulk
