// SPDX-License-Identifier: Apache-2.0
// One PubMed file as records ready to be put: a thread reads and cuts, others parse, the caller
// takes what they made in the file's order.
#pragma once

#include "bounded_queue.hpp"

#include "citewright/bulk/record_filter.hpp"
#include "citewright/bulk/source_files.hpp"
#include "citewright/registry/pubmed_xml.hpp"
#include "citewright/store/bulk.hpp"

#include <cstddef>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace citewright::bulk {

class ElementSource;

/// A record that the filter does not keep.
struct Filtered {};

/// What one element of the file came to.
using Item = std::variant<store::ReadyRecord, registry::DeletedPmids, Problem, Filtered>;

struct Batch {
  std::vector<Item> items;
  std::uint64_t taken = 0;  ///< bytes of the file that were read when it was cut
};

struct PipelineOptions {
  std::uint64_t skip = 0;  ///< elements at the front that are done
  std::string fetched;
  std::size_t parsers = 1;
};

class FilePipeline {
 public:
  /// `filter` must outlive it. Throws Error{input} where the file cannot be opened.
  FilePipeline(const SourceFile& file, const RecordFilter& filter, PipelineOptions options);
  ~FilePipeline();
  FilePipeline(const FilePipeline&) = delete;
  FilePipeline& operator=(const FilePipeline&) = delete;
  FilePipeline(FilePipeline&&) = delete;
  FilePipeline& operator=(FilePipeline&&) = delete;

  /// Nothing after the last.
  [[nodiscard]] std::optional<Batch> next();

  /// Why the file was not read to its end; only after next() gave nothing.
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

 private:
  struct Work;
  using SharedWork = std::shared_ptr<Work>;

  void cut(ElementSource& source);
  void parse();
  [[nodiscard]] Item parse_element(registry::PubmedElementParser& parser, std::string_view xml,
                                   std::uint64_t number) const;

  std::string name_;
  std::int64_t file_number_;
  const RecordFilter& filter_;
  PipelineOptions options_;
  BoundedQueue<SharedWork> to_parse_;
  BoundedQueue<SharedWork> in_order_;
  std::optional<Problem> problem_;
  std::vector<std::jthread> threads_;  ///< last: they end before what they use
};

}  // namespace citewright::bulk
