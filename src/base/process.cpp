// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/process.hpp"

#include "citewright/base/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace citewright {
namespace {

Error cannot_run(std::string_view program) {
  return Error{ErrorCode::input, "cannot run {}: {}", program, std::strerror(errno)};
}

/// Bytes in memory that a program can read or write as a file. Neither side ever waits for the
/// other, as they would at the two ends of a pipe.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& program)
      : descriptor_{::memfd_create("citewright", MFD_CLOEXEC)} {
    if (descriptor_ < 0) throw cannot_run(program);
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  MemoryFile(MemoryFile&&) = delete;
  MemoryFile& operator=(MemoryFile&&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

  void put(std::string_view bytes, const std::string& program) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw cannot_run(program);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(descriptor_, 0, SEEK_SET);
  }

  [[nodiscard]] std::string take() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) return {};
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
      const ssize_t got =
          ::pread(descriptor_, bytes.data() + size, bytes.size() - size, static_cast<off_t>(size));
      if (got <= 0 && errno != EINTR) break;
      if (got > 0) size += static_cast<std::size_t>(got);
    }
    bytes.resize(size);
    return bytes;
  }

 private:
  int descriptor_;
};

class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  FileActions(FileActions&&) = delete;
  FileActions& operator=(FileActions&&) = delete;

  void connect(const MemoryFile& file, int standard_stream) {
    ::posix_spawn_file_actions_adddup2(&actions_, file.descriptor(), standard_stream);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// Nothing where there is no such program.
std::optional<pid_t> start(std::span<const std::string> arguments, const FileActions& actions) {
  std::vector<std::string> copies{arguments.begin(), arguments.end()};
  std::vector<char*> pointers;
  for (std::string& argument : copies) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  const int failed =
      ::posix_spawnp(&child, pointers[0], actions.get(), nullptr, pointers.data(), environ);
  if (failed == 0) return child;
  errno = failed;
  if (failed == ENOENT || failed == EACCES || failed == ENOTDIR) return std::nullopt;
  throw cannot_run(arguments.front());
}

/// Whether the child ended by itself within the limit.
bool ends_within(pid_t child, std::chrono::milliseconds limit) {
  // glibc 2.36 declares pidfd_open() for C alone.
  pollfd ended{static_cast<int>(::syscall(SYS_pidfd_open, child, 0)), POLLIN, 0};
  if (ended.fd < 0) return true;  // then waitpid() waits for as long as it takes
  int ready = 0;
  do {
    ready = ::poll(&ended, 1, static_cast<int>(limit.count()));
  } while (ready < 0 && errno == EINTR);
  ::close(ended.fd);
  return ready != 0;
}

int exit_status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::optional<ProcessResult> run_process(std::span<const std::string> arguments,
                                         std::string_view input, std::chrono::milliseconds limit) {
  const std::string& program = arguments.front();
  MemoryFile in{program};
  const MemoryFile out{program};
  const MemoryFile errors{program};
  in.put(input, program);
  FileActions actions;
  actions.connect(in, STDIN_FILENO);
  actions.connect(out, STDOUT_FILENO);
  actions.connect(errors, STDERR_FILENO);
  const std::optional<pid_t> child = start(arguments, actions);
  if (!child) return std::nullopt;
  ProcessResult result;
  result.timed_out = !ends_within(*child, limit);
  if (result.timed_out) ::kill(*child, SIGKILL);
  result.status = exit_status_of(*child);
  result.output = out.take();
  result.errors = errors.take();
  return result;
}

}  // namespace citewright
