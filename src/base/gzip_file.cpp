// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/gzip_file.hpp"

#include "citewright/base/error.hpp"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace citewright {
namespace {

constexpr std::size_t chunk = 1U << 18U;

}  // namespace

void GzipFile::Close::operator()(gzFile_s* file) const noexcept {
  ::gzclose(file);
}

GzipFile::GzipFile(const std::filesystem::path& path) : name_{path.string()}, buffer_(chunk, '\0') {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed))
    throw Error{ErrorCode::input, "{} is a directory, not a file", name_};
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (!failed) size_ = static_cast<std::size_t>(size);
  errno = 0;
  file_.reset(::gzopen(path.c_str(), "rb"));
  if (!file_) {
    throw Error{ErrorCode::input, "cannot read {}: {}", name_,
                std::generic_category().message(errno)};
  }
}

std::string_view GzipFile::next() {
  const int read = ::gzread(file_.get(), buffer_.data(), static_cast<unsigned>(buffer_.size()));
  int state = Z_OK;
  const char* const words = ::gzerror(file_.get(), &state);
  // zlib gives what it could unpack before it tells that the rest is missing.
  if (read < 0 || (state != Z_OK && state != Z_STREAM_END)) {
    if (state == Z_BUF_ERROR)
      throw Error{ErrorCode::input, "{} is cut off: the compressed data does not end", name_}
          .with_hint("fetch the file again");
    throw Error{ErrorCode::input, "{} cannot be unpacked: {}", name_, words}.with_hint(
        "fetch the file again");
  }
  return std::string_view{buffer_}.substr(0, static_cast<std::size_t>(read));
}

double GzipFile::progress() const {
  if (size_ == 0) return 1;
  const auto at = static_cast<double>(::gzoffset(file_.get()));
  return std::clamp(at / static_cast<double>(size_), 0.0, 1.0);
}

}  // namespace citewright
