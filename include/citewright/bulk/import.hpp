// SPDX-License-Identifier: Apache-2.0
// Bulk files into the store: reader, parsers and one writer side by side, memory flat whatever the
// files' size, resumed at the record where it was stopped.
#pragma once

#include "citewright/bulk/record_filter.hpp"
#include "citewright/bulk/source_files.hpp"
#include "citewright/store/store.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bulk {

struct ImportStatus {
  std::string file;
  std::size_t file_number = 0;  ///< from 1
  std::size_t files = 0;
  std::uint64_t bytes_done = 0;  ///< of all files
  std::uint64_t bytes = 0;       ///< 0 where not known
  std::uint64_t records = 0;     ///< read in this run
};

struct ImportOptions {
  RecordFilter filter;
  std::string now;                      ///< ISO 8601; when records are said to have been fetched
  bool again = false;                   ///< read files that were read whole
  std::size_t parsers = 1;              ///< threads that parse
  std::uint64_t commit_every = 20'000;  ///< elements; so many are read again after a kill
  std::function<void(const ImportStatus&)> progress;  ///< after each transaction; may be empty
  std::function<void(const Problem&)> tell;           ///< each problem as it is met; may be empty
  const std::atomic<bool>* stop = nullptr;            ///< set from elsewhere: ends in good order
};

struct ImportSummary {
  std::uint64_t files = 0;  ///< read now, whole or not
  std::uint64_t known = 0;  ///< passed over: read before
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t kept_newer = 0;  ///< the store had a newer form
  std::uint64_t filtered = 0;    ///< not asked for
  std::uint64_t withdrawn = 0;
  std::uint64_t problems = 0;
  bool stopped = false;
};

/// Files' names end in one of these.
inline constexpr auto pubmed_endings = std::to_array<std::string_view>({".xml", ".xml.gz"});

/// What is wrong with a record or a file is told and passed over; what is wrong with the store
/// throws, and what was committed stays.
ImportSummary import_pubmed(store::Store& store, const std::vector<SourceFile>& files,
                            const ImportOptions& options);

}  // namespace citewright::bulk
