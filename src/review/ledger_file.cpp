// SPDX-License-Identifier: Apache-2.0
#include "citewright/review/ledger_file.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace citewright::review {
namespace {

namespace fs = std::filesystem;

// 100,000 lines of the longest sort are about 150 MB.
constexpr std::size_t max_ledger_bytes = 512UL * 1024 * 1024;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_{fd} {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_ = -1;
};

Error cannot_write(const fs::path& path) {
  return Error{ErrorCode::input, "cannot write the ledger {}: {}", path.string(),
               std::strerror(errno)};
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

void sync_folder(const fs::path& folder) {
  const Descriptor handle{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  const bool synced = handle.get() >= 0 && (::fsync(handle.get()) == 0 || errno == EINVAL);
  if (!synced) throw cannot_write(folder);
}

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0777) == 0) {
    sync_folder(folder_of(folder));
  } else if (errno != EEXIST) {
    throw cannot_write(folder).with_hint("name a folder that there is with --claims");
  }
}

// A file that was put in the place of the one that is open (git does so) is another ledger.
bool is_still_there(int fd, const fs::path& path) {
  struct stat open_one {};
  struct stat named {};
  return ::fstat(fd, &open_one) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

void require_file(int fd, const fs::path& path) {
  struct stat status {};
  if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) return;
  throw Error{ErrorCode::input, "the ledger {} is not a file", path.string()}.with_hint(
      "name another folder with --claims");
}

bool try_lock(int fd) {
  while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) return true;  // a file system without locks
  }
  return true;
}

Descriptor open_locked(const fs::path& path, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds pause{5};
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (true) {
    Descriptor file{::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)};
    if (file.get() < 0) throw cannot_write(path);
    require_file(file.get(), path);
    if (try_lock(file.get()) && is_still_there(file.get(), path)) return file;
    if (std::chrono::steady_clock::now() > give_up) {
      throw Error{ErrorCode::locked, "the ledger {} is in use", path.string()}.with_hint(
          "is another run still deciding?");
    }
    wall_clock().sleep(pause);
  }
}

std::string read_all(int fd, const fs::path& path) {
  std::string content;
  std::array<char, 1U << 16U> buffer{};
  while (true) {
    const ssize_t got =
        ::pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(content.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      throw Error{ErrorCode::input, "cannot read the ledger {}: {}", path.string(),
                  std::strerror(errno)};
    }
    if (got == 0) return content;
    content.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// What a full disk cuts off stays as a torn end, to be set aside by the next write.
void add(int fd, std::string_view text, const fs::path& path) {
  while (!text.empty()) {
    const ssize_t put = ::write(fd, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw cannot_write(path).with_hint("the decision is not kept; decide again");
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  if (::fsync(fd) != 0 && errno != EINVAL) throw cannot_write(path);
}

}  // namespace

fs::path ledger_path(const fs::path& article, const fs::path& folder) {
  const fs::path beside = folder.empty() ? article.parent_path() / "claims" : folder;
  return beside / (article.stem().string() + ".reviews.jsonl");
}

Ledger read_ledger(const fs::path& path) {
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found) return {};
  return parse_ledger(read_file(path, max_ledger_bytes), path.string());
}

Decision append_decision(const fs::path& path, Decision decision,
                         std::chrono::milliseconds patience) {
  make_folder(folder_of(path));
  const Descriptor file = open_locked(path, patience);
  const Ledger ledger = parse_ledger(read_all(file.get(), path), path.string());
  const std::string text = text_to_append(ledger, decision);
  add(file.get(), text, path);
  sync_folder(folder_of(path));
  if (decision.id.empty())
    decision.id = parse_ledger(write_decision(decision), path.string()).decisions.front().id;
  return decision;
}

}  // namespace citewright::review
