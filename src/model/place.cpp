// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/place.hpp"

#include <algorithm>

namespace citewright {

void OffsetMap::append(std::size_t text_length, ByteSpan source) {
  if (text_length == 0) return;
  const bool one_to_one = source.end - source.begin == text_length;
  if (!runs_.empty() && one_to_one) {
    Run& last = runs_.back();
    const bool last_one_to_one = last.source.end - last.source.begin == last.text_length;
    if (last_one_to_one && last.source.end == source.begin) {
      last.text_length += text_length;
      last.source.end = source.end;
      text_size_ += text_length;
      return;
    }
  }
  runs_.push_back({text_size_, text_length, source});
  text_size_ += text_length;
}

const OffsetMap::Run* OffsetMap::run_at(std::size_t text_offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                       [](std::size_t offset, const Run& run) { return offset < run.text_begin; });
  return after == runs_.begin() ? nullptr : &*std::prev(after);
}

ByteSpan OffsetMap::to_source(TextRange range) const {
  if (runs_.empty()) return {};
  const auto one_to_one = [](const Run& run) {
    return run.source.end - run.source.begin == run.text_length;
  };
  const Run& first = *run_at(range.begin);
  ByteSpan span;
  const std::size_t into = std::min(range.begin - first.text_begin, first.text_length);
  span.begin = one_to_one(first) ? first.source.begin + into : first.source.begin;
  if (range.empty()) return {span.begin, span.begin};
  const Run& last = *run_at(range.end - 1);
  const std::size_t upto = std::min(range.end - last.text_begin, last.text_length);
  span.end = one_to_one(last) ? last.source.begin + upto : last.source.end;
  return span;
}

OffsetMap OffsetMap::composed_with(const OffsetMap& outer) const {
  OffsetMap composed;
  for (const Run& run : runs_) {
    if (run.source.end - run.source.begin != run.text_length) {
      composed.append(run.text_length, outer.to_source({run.source.begin, run.source.end}));
      continue;
    }
    // A one-to-one run may cross several runs of `outer`: cut it where they end.
    std::size_t at = run.source.begin;
    while (at < run.source.end) {
      const Run* through = outer.run_at(at);
      std::size_t end = run.source.end;
      if (through != nullptr && at < through->text_begin + through->text_length) {
        end = std::min(end, through->text_begin + through->text_length);
      }
      composed.append(end - at, outer.to_source({at, end}));
      at = end;
    }
  }
  return composed;
}

}  // namespace citewright
