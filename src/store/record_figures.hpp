// SPDX-License-Identifier: Apache-2.0
// What ranking and filters look at for every record that has a word: a few bytes each, side by
// side.
#pragma once

#include "citewright/model/study_type.hpp"
#include "citewright/store/database.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

namespace citewright::store {

/// A record that is not there has no length.
struct RecordFigures {
  std::uint16_t length = 0;  ///< in words, as the index counts them; 65,535 is that or more
  std::uint16_t year = 0;    ///< 0 where it has none
  StudyType type = StudyType::unstated;

  bool operator==(const RecordFigures&) const = default;
};

/// As a row of record_block has them.
inline constexpr std::int64_t records_a_block = 1024;
inline constexpr std::size_t figures_bytes = 5;

[[nodiscard]] RecordFigures read_figures(const char* bytes);
[[nodiscard]] std::uint16_t year_figure(std::optional<int> year);

/// Changes to be written together: a block has many records.
class FigureChanges {
 public:
  /// `figures.length` is looked up when it is written.
  void set(std::int64_t record_id, const RecordFigures& figures) { changes_[record_id] = figures; }
  void remove(std::int64_t record_id) { changes_[record_id] = std::nullopt; }
  void write(Database& database);

 private:
  std::map<std::int64_t, std::optional<RecordFigures>> changes_;
};

}  // namespace citewright::store
