// SPDX-License-Identifier: Apache-2.0
#include "file_pipeline.hpp"

#include "byte_source.hpp"

#include "citewright/registry/pubmed_splitter.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::bulk {
namespace {

constexpr std::size_t batch_bytes = 512UL * 1024;
constexpr std::size_t batches_ahead = 3;  // for each parser; a batch is 2 MB when parsed

}  // namespace

/// The file's elements one after another, whatever pieces they come in.
class ElementSource {
 public:
  explicit ElementSource(const SourceFile& file)
      : bytes_{file.path}, splitter_{file.path.filename().string()} {}

  [[nodiscard]] std::optional<std::string_view> next() {
    while (true) {
      if (auto element = splitter_.next()) return element;
      if (closed_ || splitter_.problem()) return std::nullopt;
      const std::string_view piece = bytes_.next();
      if (!piece.empty()) {
        splitter_.append(piece);
        continue;
      }
      if (bytes_.problem()) return std::nullopt;
      splitter_.close();
      closed_ = true;
    }
  }

  [[nodiscard]] std::optional<Problem> problem() const {
    return bytes_.problem() ? bytes_.problem() : splitter_.problem();
  }
  [[nodiscard]] std::uint64_t taken() const { return bytes_.taken(); }

 private:
  ByteSource bytes_;
  registry::PubmedSplitter splitter_;
  bool closed_ = false;
};

/// A batch on its way.
struct FilePipeline::Work {
  std::string bytes;
  std::vector<std::size_t> lengths;
  std::uint64_t first = 0;  ///< number of its first element, from 1
  Batch batch;
  std::promise<void> parsed;
  std::future<void> done = parsed.get_future();
};

FilePipeline::FilePipeline(const SourceFile& file, const RecordFilter& filter,
                           PipelineOptions options)
    : name_{file.path == "-" ? "standard input" : file.path.filename().string()},
      file_number_{file.number},
      filter_{filter},
      options_{std::move(options)},
      to_parse_{batches_ahead * options_.parsers},
      in_order_{batches_ahead * options_.parsers} {
  auto source = std::make_shared<ElementSource>(file);
  for (std::size_t i = 0; i < options_.parsers; ++i) threads_.emplace_back([this] { parse(); });
  threads_.emplace_back([this, source] { cut(*source); });
}

FilePipeline::~FilePipeline() {
  to_parse_.abandon();
  in_order_.abandon();
}

std::optional<Batch> FilePipeline::next() {
  const auto work = in_order_.take();
  if (!work) return std::nullopt;
  (*work)->done.get();
  return std::move((*work)->batch);
}

// The reading thread.
void FilePipeline::cut(ElementSource& source) {
  std::uint64_t number = 0;
  auto work = std::make_shared<Work>();
  const auto send = [&] {
    if (work->lengths.empty()) return true;
    work->batch.taken = source.taken();
    SharedWork full = std::exchange(work, std::make_shared<Work>());
    return in_order_.put(full) && to_parse_.put(std::move(full));
  };
  try {
    while (const auto element = source.next()) {
      if (++number <= options_.skip) continue;
      if (work->lengths.empty()) work->first = number;
      work->bytes += *element;
      work->lengths.push_back(element->size());
      if (work->bytes.size() >= batch_bytes && !send()) return;
    }
    if (!send()) return;
    problem_ = source.problem();
  } catch (const std::exception& failure) {
    problem_ = Problem{name_, failure.what()};
  }
  to_parse_.close();
  in_order_.close();
}

// A parsing thread.
void FilePipeline::parse() {
  registry::PubmedElementParser parser;
  while (const auto work = to_parse_.take()) {
    Work& each = **work;
    try {
      std::string_view rest = each.bytes;
      std::uint64_t number = each.first;
      for (const std::size_t length : each.lengths) {
        each.batch.items.push_back(parse_element(parser, rest.substr(0, length), number++));
        rest.remove_prefix(length);
      }
      each.bytes = {};
      each.parsed.set_value();
    } catch (...) {
      each.parsed.set_exception(std::current_exception());
    }
  }
}

Item FilePipeline::parse_element(registry::PubmedElementParser& parser, std::string_view xml,
                                 std::uint64_t number) const {
  auto element = parser.parse(xml, name_);
  if (!element) {
    return Problem{fmt::format("{}, element {}", name_, number), std::move(element.error().what)};
  }
  if (auto* deleted = std::get_if<registry::DeletedPmids>(&*element)) return std::move(*deleted);
  Record& record = std::get<Record>(*element);
  if (!filter_.keeps(record)) return Filtered{};
  record.fetched = options_.fetched;
  record.origin = name_;
  const registry::PubmedRevision& revision = parser.revision();
  return store::make_ready(std::move(record), {file_number_, revision.version, revision.revised});
}

}  // namespace citewright::bulk
