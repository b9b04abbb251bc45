// SPDX-License-Identifier: Apache-2.0
// Where something stands: in a block's text, and in the file as it is.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

namespace citewright {

/// Half-open byte range in the UTF-8 text of one block.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(TextRange other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] bool overlaps(TextRange other) const {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, size());
  }
  auto operator<=>(const TextRange&) const = default;
};

/// Half-open range of byte offsets into the article's file, whatever its encoding.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const ByteSpan&) const = default;
};

/// Maps offsets in a clean UTF-8 text to byte offsets in what it was made from. Made of runs in
/// text order; within a run whose two sides are equally long offsets go one to one, otherwise (an
/// entity, a re-encoded character) every offset inside maps to the run's start and its end to the
/// run's end.
class OffsetMap {
 public:
  /// Appends a run: the next `text_length` bytes of text come from `source`. Runs that continue
  /// each other one to one are joined.
  void append(std::size_t text_length, ByteSpan source);

  [[nodiscard]] std::size_t text_size() const { return text_size_; }
  [[nodiscard]] ByteSpan to_source(TextRange range) const;

  /// This map's sources looked up in `outer`: text → middle → file.
  [[nodiscard]] OffsetMap composed_with(const OffsetMap& outer) const;

 private:
  struct Run {
    std::size_t text_begin = 0;
    std::size_t text_length = 0;
    ByteSpan source;
  };
  [[nodiscard]] const Run* run_at(std::size_t text_offset) const;
  std::vector<Run> runs_;
  std::size_t text_size_ = 0;
};

}  // namespace citewright
