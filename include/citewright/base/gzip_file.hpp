// SPDX-License-Identifier: Apache-2.0
// A file read piece by piece, unpacked where it is compressed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct gzFile_s;

namespace citewright {

class GzipFile {
 public:
  /// A gzip file, or any other, which is read as it is. Throws Error{input} for a missing or
  /// unreadable file or a directory.
  explicit GzipFile(const std::filesystem::path& path);

  /// The next bytes, valid until the next call; "" at the end. Throws Error{input} for a compressed
  /// file that is damaged or cut off.
  [[nodiscard]] std::string_view next();

  /// How much of the file, as it lies there, has been read, 0–1.
  [[nodiscard]] double progress() const;

 private:
  struct Close {
    void operator()(gzFile_s* file) const noexcept;
  };
  std::string name_;
  std::size_t size_ = 0;  // bytes on disk
  std::unique_ptr<gzFile_s, Close> file_;
  std::string buffer_;
};

}  // namespace citewright
