// SPDX-License-Identifier: Apache-2.0
// Records by the million: made ready on any thread, written by one, each in its order.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/store/database.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace citewright::store {

class Store;

/// What tells the newer of two forms of a work that one registry gives.
struct Edition {
  std::optional<std::int64_t> file;  ///< the number of the bulk file; none where it was asked for
  int version = 1;                   ///< the registry's own; the higher is the newer
  std::string revised;               ///< "2019-03-31"; "" where not said
};

/// A record as its row will be; making it is most of the work of putting it.
struct ReadyRecord {
  Record record;
  Edition edition;
  std::string work;  ///< what names it in its registry
  std::string folded_title;
  std::vector<std::string> names;
  std::string json;  ///< or packed
  std::string packed;
  std::string title;  ///< these three as they are indexed
  std::string abstract;
  std::string subjects;
};

/// The form in which bulk files are kept.
[[nodiscard]] ReadyRecord make_ready(Record record, Edition edition);

/// How far a bulk file was read.
struct FileProgress {
  std::string kind;    ///< "pubmed"
  std::string name;    ///< without its folder
  std::string filter;  ///< what was to be kept of it; "" is all
  std::uint64_t bytes = 0;
  std::string beginning;  ///< a hash of its first bytes
  std::uint64_t elements = 0;
  std::uint64_t records = 0;
  std::uint64_t problems = 0;
  std::string finished;  ///< ISO 8601; "" while there is more to read

  bool operator==(const FileProgress&) const = default;
};

enum class PutOutcome : std::uint8_t { added, replaced, kept_newer };

/// One transaction after another: what was put since the last commit() is lost when it ends
/// without one.
class BulkWriter {
 public:
  explicit BulkWriter(Store& store);
  ~BulkWriter();
  BulkWriter(const BulkWriter&) = delete;
  BulkWriter& operator=(const BulkWriter&) = delete;
  BulkWriter(BulkWriter&&) = delete;
  BulkWriter& operator=(BulkWriter&&) = delete;

  /// In the place of an older form; a newer one stays.
  PutOutcome put(const ReadyRecord& record);
  /// PubMed has it no more. False where there is none, or one from a later file.
  bool withdraw(const Pmid& pmid, const Edition& edition);

  void note(const FileProgress& progress);
  void commit();

  /// Counts words again if the store has grown enough. Inside no transaction of its own.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::optional<FileProgress> find_progress(Store& store, const std::string& kind,
                                                        const std::string& name,
                                                        const std::string& filter);

}  // namespace citewright::store
