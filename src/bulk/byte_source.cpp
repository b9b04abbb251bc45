// SPDX-License-Identifier: Apache-2.0
#include "byte_source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

namespace citewright::bulk {
namespace {

constexpr std::size_t packed_piece = 256UL * 1024;
constexpr std::size_t unpacked_piece = 1024UL * 1024;
constexpr std::string_view gzip_mark = "\x1f\x8b";
// PubMed's files unpack to 10 to 15 times their size; deflate's limit is 1,032.
constexpr std::uint64_t most_growth = 100;
constexpr std::uint64_t growth_counts_from = 256ULL * 1024 * 1024;

int open_file(const std::filesystem::path& path) {
  if (path == "-") return STDIN_FILENO;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    throw Error{ErrorCode::input, "cannot read {}: {}", path.string(),
                std::generic_category().message(errno)};
  }
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(file);
    throw Error{ErrorCode::input, "{} is a directory", path.string()};
  }
  return file;
}

}  // namespace

struct ByteSource::Inflater {
  Inflater() {
    constexpr int gzip_window = 15 + 16;
    if (::inflateInit2(&stream, gzip_window) != Z_OK) throw std::bad_alloc{};
  }
  ~Inflater() { ::inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  Inflater(Inflater&&) = delete;
  Inflater& operator=(Inflater&&) = delete;

  z_stream stream{};
  bool within_member = true;
};

ByteSource::ByteSource(const std::filesystem::path& path)
    : name_{path == "-" ? "standard input" : path.string()}, file_{open_file(path)} {
  packed_.resize(packed_piece);
}

ByteSource::~ByteSource() {
  if (file_ != STDIN_FILENO) ::close(file_);
}

std::string_view ByteSource::next() {
  if (problem_) return {};
  if (at_start_) {
    at_start_ = false;
    input_ = read_piece();
    if (!input_.starts_with(gzip_mark)) return std::exchange(input_, {});
    inflater_ = std::make_unique<Inflater>();
    piece_.resize(unpacked_piece);
  }
  return inflater_ ? unpack() : read_piece();
}

// Empty at the end, and where reading fails.
std::string_view ByteSource::read_piece() {
  if (at_end_) return {};
  std::size_t size = 0;
  while (size < packed_.size()) {
    const ssize_t count = ::read(file_, packed_.data() + size, packed_.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      fail(fmt::format("cannot be read further: {}", std::generic_category().message(errno)));
      break;
    }
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  at_end_ = size < packed_.size();
  taken_ += size;
  return std::string_view{packed_}.substr(0, size);
}

std::string_view ByteSource::unpack() {
  z_stream& stream = inflater_->stream;
  std::size_t made = 0;
  while (made == 0 && !problem_) {
    if (input_.empty()) input_ = read_piece();
    if (input_.empty()) {
      if (inflater_->within_member && !problem_) fail("the compressed data is cut off");
      break;
    }
    if (!inflater_->within_member) {
      end_member();
      continue;
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input_.data()));
    stream.avail_in = static_cast<uInt>(input_.size());
    stream.next_out = reinterpret_cast<Bytef*>(piece_.data());
    stream.avail_out = static_cast<uInt>(piece_.size());
    const int result = ::inflate(&stream, Z_NO_FLUSH);
    made = piece_.size() - stream.avail_out;
    input_.remove_prefix(input_.size() - stream.avail_in);
    if (result == Z_STREAM_END) inflater_->within_member = false;
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
      fail(fmt::format("the compressed data is damaged: {}",
                       stream.msg == nullptr ? "no reason given" : stream.msg));
    }
  }
  given_ += made;
  if (given_ > growth_counts_from && given_ / most_growth > taken_) {
    fail(fmt::format("unpacks to more than {} times its size", most_growth));
    return {};
  }
  return std::string_view{piece_}.substr(0, made);
}

// Another member may follow, and zeros that fill a block; anything else does not belong there.
void ByteSource::end_member() {
  if (input_.starts_with(gzip_mark) || gzip_mark.starts_with(input_)) {
    ::inflateReset(&inflater_->stream);
    inflater_->within_member = true;
    return;
  }
  if (input_.find_first_not_of('\0') == std::string_view::npos) {
    input_ = {};
    return;
  }
  fail("something comes after the compressed data");
}

}  // namespace citewright::bulk
