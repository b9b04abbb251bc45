// SPDX-License-Identifier: Apache-2.0
// What a test can only learn from a process of its own: being killed, running without root's
// rights, what another program makes of a file.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <string>
#include <vector>

namespace citewright::test {

/// A forked process that runs `work` and exits with its result; killed and reaped at the latest
/// when the object goes.
class ChildProcess {
 public:
  explicit ChildProcess(const std::function<int()>& work) : id_{::fork()} {
    if (id_ == 0) ::_exit(work());
  }
  ~ChildProcess() { kill(); }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ChildProcess(ChildProcess&&) = delete;
  ChildProcess& operator=(ChildProcess&&) = delete;

  /// SIGKILL: nothing of the process's own runs any more.
  void kill() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    static_cast<void>(wait());
  }

  void signal(int number) const {
    if (id_ > 0) ::kill(id_, number);
  }

  /// Its exit status, −1 where a signal ended it.
  [[nodiscard]] int wait() {
    int status = 0;
    ::waitpid(id_, &status, 0);
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t id_;
};

/// Runs `work` in a process that file permissions hold for, also where the tests run as root.
[[nodiscard]] inline int run_as_ordinary_user(const std::function<int()>& work) {
  constexpr uid_t nobody = 65534;
  ChildProcess child{[&] {
    if (::getuid() == 0 && ::setuid(nobody) != 0) return -1;
    return work();
  }};
  return child.wait();
}

/// Runs the program that $PATH has under the first word, with the other words as its arguments,
/// and throws away what it prints to standard output. Its exit status; 127 where there is none.
[[nodiscard]] inline int run_program(std::vector<std::string> words) {
  ChildProcess child{[&] {
    constexpr int not_found = 127;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
    ::execvp(arguments.front(), arguments.data());
    return not_found;
  }};
  return child.wait();
}

}  // namespace citewright::test
