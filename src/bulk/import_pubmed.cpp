// SPDX-License-Identifier: Apache-2.0
#include "file_pipeline.hpp"

#include "citewright/base/file.hpp"
#include "citewright/base/hash.hpp"
#include "citewright/bulk/import.hpp"
#include "citewright/store/bulk.hpp"

#include <fstream>
#include <type_traits>
#include <utility>

namespace citewright::bulk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kind = "pubmed";

bool is_standard_input(const SourceFile& file) {
  return file.path == "-";
}

std::uint64_t size_of(const SourceFile& file) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(file.path, failed);
  return failed ? 0 : size;
}

// Enough to tell a file from another of its name and size.
std::string hash_of_beginning(const fs::path& path) {
  constexpr std::size_t beginning = 64UL * 1024;
  std::string bytes(beginning, '\0');
  std::ifstream in{path, std::ios::binary};
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return sha256_hex(bytes);
}

class Import {
 public:
  Import(store::Store& store, const std::vector<SourceFile>& files, const ImportOptions& options)
      : store_{store}, options_{options}, writer_{store}, files_{files} {
    status_.files = files.size();
    for (const SourceFile& file : files) status_.bytes += size_of(file);
  }

  ImportSummary run() {
    for (const SourceFile& file : files_) {
      ++status_.file_number;
      status_.file = file.path.filename().string();
      const std::uint64_t before = status_.bytes_done;
      try {
        import(file);
      } catch (const Error& error) {
        if (error.code() != ErrorCode::input) throw;
        tell({file.path.string(), error.what()});
      }
      if (summary_.stopped) break;
      status_.bytes_done = before + size_of(file);
    }
    writer_.finish();
    return summary_;
  }

 private:
  void import(const SourceFile& file) {
    store::FileProgress progress = progress_of(file);
    if (!progress.finished.empty()) {
      ++summary_.known;
      return;
    }
    if (const auto problem = check_companion(file.path)) return tell(*problem);
    ++summary_.files;
    FilePipeline pipeline{
        file, options_.filter, {progress.elements, options_.now, options_.parsers}};
    const std::uint64_t before = status_.bytes_done;
    std::uint64_t uncommitted = 0;
    while (auto batch = pipeline.next()) {
      for (Item& item : batch->items) put(item, file, progress);
      uncommitted += batch->items.size();
      status_.bytes_done = before + batch->taken;
      if (uncommitted >= options_.commit_every || is_stopped()) {
        commit(file, progress);
        uncommitted = 0;
      }
      if (is_stopped()) {
        summary_.stopped = true;
        return;
      }
    }
    if (pipeline.problem()) {
      tell(*pipeline.problem());
    } else {
      progress.finished = options_.now;
    }
    commit(file, progress);
  }

  [[nodiscard]] bool is_stopped() const { return options_.stop != nullptr && *options_.stop; }

  // Where it goes on; from the front where another file had this name.
  [[nodiscard]] store::FileProgress progress_of(const SourceFile& file) {
    store::FileProgress progress;
    progress.kind = kind;
    progress.name = file.path.filename().string();
    progress.filter = options_.filter.text();
    if (is_standard_input(file)) return progress;
    progress.bytes = size_of(file);
    progress.beginning = hash_of_beginning(file.path);
    const auto known = find_progress(store_, progress.kind, progress.name, progress.filter);
    const bool is_same =
        known && known->bytes == progress.bytes && known->beginning == progress.beginning;
    const bool from_front = options_.again && is_same && !known->finished.empty();
    return is_same && !from_front ? *known : progress;
  }

  void put(Item& item, const SourceFile& file, store::FileProgress& progress) {
    ++progress.elements;
    ++status_.records;
    std::visit([&](auto& each) { put_one(each, file, progress); }, item);
  }

  void put_one(store::ReadyRecord& record, const SourceFile& /*file*/,
               store::FileProgress& progress) {
    ++progress.records;
    switch (writer_.put(record)) {
      case store::PutOutcome::added:
        ++summary_.added;
        break;
      case store::PutOutcome::replaced:
        ++summary_.replaced;
        break;
      case store::PutOutcome::kept_newer:
        ++summary_.kept_newer;
        break;
    }
  }

  void put_one(registry::DeletedPmids& deleted, const SourceFile& file,
               store::FileProgress& /*progress*/) {
    for (const Pmid& pmid : deleted) {
      const store::Edition edition{file.number, 1, ""};
      if (writer_.withdraw(pmid, edition)) ++summary_.withdrawn;
    }
  }

  void put_one(Problem& problem, const SourceFile& /*file*/, store::FileProgress& progress) {
    ++progress.problems;
    tell(problem);
  }

  void put_one(Filtered& /*item*/, const SourceFile& /*file*/, store::FileProgress& /*progress*/) {
    ++summary_.filtered;
  }

  void commit(const SourceFile& file, const store::FileProgress& progress) {
    if (!is_standard_input(file)) writer_.note(progress);
    writer_.commit();
    if (options_.progress) options_.progress(status_);
  }

  void tell(const Problem& problem) {
    ++summary_.problems;
    if (options_.tell) options_.tell(problem);
  }

  store::Store& store_;
  const ImportOptions& options_;
  store::BulkWriter writer_;
  const std::vector<SourceFile>& files_;
  ImportStatus status_;
  ImportSummary summary_;
};

}  // namespace

ImportSummary import_pubmed(store::Store& store, const std::vector<SourceFile>& files,
                            const ImportOptions& options) {
  return Import{store, files, options}.run();
}

}  // namespace citewright::bulk
