// SPDX-License-Identifier: Apache-2.0
// What a test can only learn from a process of its own: being killed, running without root's
// rights.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

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

}  // namespace citewright::test
