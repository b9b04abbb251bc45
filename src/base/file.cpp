// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/file.hpp"

#include "citewright/base/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace citewright {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_{fd} {}
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string reason() {
  return std::strerror(errno);
}

Error too_large(const std::filesystem::path& path, std::size_t size, std::size_t limit) {
  return Error{ErrorCode::input, "{} has {} bytes, the limit is {}", path.string(), size, limit}
      .with_hint("an article is far smaller; is this the right file?");
}

int open_for_reading(const std::filesystem::path& path) {
  if (path == "-") return STDIN_FILENO;
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    throw Error{ErrorCode::input, "cannot read {}: {}", path.string(), reason()}.with_hint(
        "check the name, and that you may read it");
  }
  return fd;
}

std::string read_all(int fd, const std::filesystem::path& path, std::size_t limit) {
  std::string content;
  std::array<char, 1U << 16U> buffer{};
  while (true) {
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Error{ErrorCode::input, "cannot read {}: {}", path.string(), reason()};
    if (got == 0) return content;
    content.append(buffer.data(), static_cast<std::size_t>(got));
    if (content.size() > limit) throw too_large(path, content.size(), limit);
  }
}

void write_all(int fd, std::string_view content, const std::filesystem::path& path) {
  while (!content.empty()) {
    const ssize_t put = ::write(fd, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw Error{ErrorCode::input, "cannot write {}: {}", path.string(), reason()};
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  if (::fsync(fd) != 0 && errno != EINVAL && errno != EROFS) {
    throw Error{ErrorCode::input, "cannot write {}: {}", path.string(), reason()};
  }
}

// Makes a rename durable: the directory's own entry has to reach the disk as well.
void sync_directory(const std::filesystem::path& directory) {
  const Descriptor handle{
      ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (handle.get() >= 0) ::fsync(handle.get());
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const Descriptor file{open_for_reading(path)};
  struct stat status {};
  if (::fstat(file.get(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      throw Error{ErrorCode::input, "{} is a directory", path.string()}.with_hint(
          "name the files in it");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (S_ISREG(status.st_mode) && size > limit) throw too_large(path, size, limit);
  }
  return read_all(file.get(), path, limit);
}

void write_file_atomically(const std::filesystem::path& path, std::string_view content) {
  std::string temporary = path.string() + ".XXXXXX";
  const Descriptor file{::mkostemp(temporary.data(), O_CLOEXEC)};
  if (file.get() < 0) {
    throw Error{ErrorCode::input, "cannot write {}: {}", path.string(), reason()}.with_hint(
        "does the directory exist, and may you write there?");
  }
  try {
    write_all(file.get(), content, path);
    constexpr mode_t shared = 0644;
    ::fchmod(file.get(), shared);
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
      throw Error{ErrorCode::input, "cannot write {}: {}", path.string(), reason()};
    }
  } catch (const Error&) {
    ::unlink(temporary.c_str());
    throw;
  }
  sync_directory(path.parent_path());
}

}  // namespace citewright
