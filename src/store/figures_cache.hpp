// SPDX-License-Identifier: Apache-2.0
// The figures of every record that was looked at, in memory: five bytes each.
#pragma once

#include "record_figures.hpp"

#include <string>
#include <vector>

struct sqlite3;

namespace citewright::store {

class FiguresCache {
 public:
  explicit FiguresCache(Database& database);

  /// Forgets everything if the store has changed since.
  void refresh();

  [[nodiscard]] RecordFigures of(std::int64_t record_id) {
    const auto block = static_cast<std::size_t>(record_id / records_a_block);
    if (block >= blocks_.size() || blocks_[block].empty()) load(block);
    return read_figures(blocks_[block].data() +
                        static_cast<std::size_t>(record_id % records_a_block) * figures_bytes);
  }

 private:
  void load(std::size_t block);

  Database& database_;
  Statement read_;
  std::vector<std::string> blocks_;
  std::int64_t version_ = -1;
  std::int64_t changes_ = -1;
};

}  // namespace citewright::store
