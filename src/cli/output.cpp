// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include "citewright/base/error.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace citewright::cli {
namespace {

// What is left unwritten after an error; errno says which.
std::string_view write_all(int descriptor, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return text;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

}  // namespace

void guard_standard_streams() {
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(
      std::signal(SIGXFSZ, SIG_IGN));  // the limit on file sizes, a small disk as it were
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // open() takes the lowest free number: the closed one's. Writing to it still fails, as it must.
    if (::fcntl(descriptor, F_GETFD) < 0) static_cast<void>(::open("/dev/null", O_RDONLY));
  }
}

void write_output(std::string_view text) {
  if (write_all(STDOUT_FILENO, text).empty()) return;
  if (errno == EPIPE) throw OutputClosed{};
  const bool is_full = errno == ENOSPC || errno == EDQUOT;
  throw Error{ErrorCode::input, "cannot write standard output: {}", std::strerror(errno)}.with_hint(
      "{}", is_full ? "make room, or send it elsewhere" : "send it to a file with > or |");
}

void write_message(std::string_view text) noexcept {
  static_cast<void>(write_all(STDERR_FILENO, text));
}

bool output_is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

bool messages_are_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

std::size_t output_width() {
  constexpr std::size_t usual = 80;
  constexpr std::size_t narrowest = 40;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < narrowest) return usual;
  return size.ws_col;
}

}  // namespace citewright::cli
