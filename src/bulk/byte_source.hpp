// SPDX-License-Identifier: Apache-2.0
// A file's bytes, or standard input's, piece by piece and unpacked where they are gzip.
#pragma once

#include "citewright/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace citewright::bulk {

class ByteSource {
 public:
  /// "-" is standard input. Throws Error{input} for what cannot be opened.
  explicit ByteSource(const std::filesystem::path& path);
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;

  /// Until the next call; empty at the end, which problem() may be the reason for.
  [[nodiscard]] std::string_view next();

  /// It could not be read further, is cut off, damaged, or unpacks to far more than such files do.
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

  /// Bytes taken from the file, packed as they are.
  [[nodiscard]] std::uint64_t taken() const { return taken_; }

 private:
  struct Inflater;

  [[nodiscard]] std::string_view read_piece();
  [[nodiscard]] std::string_view unpack();
  void end_member();
  void fail(std::string what) { problem_ = Problem{name_, std::move(what)}; }

  std::string name_;
  int file_ = -1;
  std::string packed_;
  std::string_view input_;  ///< of packed_, not yet unpacked
  std::string piece_;
  std::uint64_t taken_ = 0;
  std::uint64_t given_ = 0;
  bool at_start_ = true;
  bool at_end_ = false;
  std::unique_ptr<Inflater> inflater_;  ///< while the bytes are gzip
  std::optional<Problem> problem_;
};

}  // namespace citewright::bulk
