// SPDX-License-Identifier: Apache-2.0
#include "figures_cache.hpp"

namespace citewright::store {

FiguresCache::FiguresCache(Database& database)
    : database_{database},
      read_{database.prepare("select figures from record_block where block = ?")} {}

// The one number tells of other connections' changes, the other of this one's.
void FiguresCache::refresh() {
  const std::int64_t version = database_.number("pragma data_version");
  const std::int64_t changes = database_.number("select total_changes()");
  if (version == version_ && changes == changes_) return;
  version_ = version;
  changes_ = changes;
  blocks_.clear();
}

void FiguresCache::load(std::size_t block) {
  if (block >= blocks_.size()) blocks_.resize(block + 1);
  if (read_.bind(block).step()) blocks_[block] = read_.string(0);
  read_.reset();
  blocks_[block].resize(records_a_block * figures_bytes);
}

}  // namespace citewright::store
