// SPDX-License-Identifier: Apache-2.0
// run_transcript PROGRAM SOURCE FILE: runs a transcript against the program in a folder of its own.
#include "support/temp_dir.hpp"
#include "transcript.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace fs = std::filesystem;
using namespace citewright;
using namespace citewright::test;

namespace {

/// Where commands run: "desk" is the current folder, "home" is $HOME, beside them the captured
/// output.
struct Sandbox {
  TempDir root;
  fs::path desk = root / "desk";
  fs::path home = root / "home";
};

// The project's samples, under the names they have from the project's folder.
void fill(const Sandbox& sandbox, const fs::path& source) {
  fs::create_directories(sandbox.home);
  fs::create_directories(sandbox.desk / "tests/data");
  const auto deep = fs::copy_options::recursive;
  fs::copy(source / "corpus", sandbox.desk / "corpus", deep);
  fs::copy(source / "tests/data/articles", sandbox.desk / "tests/data/articles", deep);
  fs::copy(source / "tests/data/bulk", sandbox.desk / "tests/data/bulk", deep);
  fs::copy(source / "tests/data/mesh", sandbox.desk / "tests/data/mesh", deep);
}

void set_environment(const Sandbox& sandbox, const fs::path& program) {
  for (const char* const name :
       {"XDG_DATA_HOME", "CITEWRIGHT_STORE", "CITEWRIGHT_CLAIMS", "CITEWRIGHT_REVIEWER",
        "CITEWRIGHT_CONTACT", "NCBI_API_KEY", "NO_COLOR", "CLICOLOR_FORCE"})
    ::unsetenv(name);
  const auto set = [](const char* name, const std::string& value) {
    ::setenv(name, value.c_str(), 1);
  };
  set("PATH", program.parent_path().string() + ':' + std::getenv("PATH"));
  set("HOME", sandbox.home.string());
  set("LC_ALL", "C.UTF-8");
  set("TZ", "UTC");
  set("TERM", "dumb");
  set("CITEWRIGHT_OFFLINE", "1");  // what asks on purpose sets it to 0 and names a stand-in
  set("no_proxy", "127.0.0.1");
  set("SOURCE_DATE_EPOCH", "1772323200");  // 2026-03-01
}

void capture(int descriptor, const fs::path& file) {
  constexpr mode_t mode = 0600;
  ::dup2(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode), descriptor);
}

// The sandbox has another name in each run.
std::string with_home_as_tilde(std::string text, const std::string& home) {
  for (std::size_t at = text.find(home); at != std::string::npos; at = text.find(home, at))
    text.replace(at, home.size(), "~");
  return text;
}

Outcome perform(const Sandbox& sandbox, const std::string& command) {
  const fs::path output = sandbox.root / "output";
  const fs::path messages = sandbox.root / "messages";
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(sandbox.desk.c_str()) != 0) ::_exit(127);
    ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
    capture(STDOUT_FILENO, output);
    capture(STDERR_FILENO, messages);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const auto captured = [&](const fs::path& file) {
    return lines_of(with_home_as_tilde(read_file(file), sandbox.home.string()));
  };
  return {.output = captured(output),
          .messages = captured(messages),
          .status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

// Documents do not show exit statuses: there 1, "something was found", is as good as 0.
bool status_holds(const Step& step, int status, bool is_markdown) {
  if (step.status) return status == *step.status;
  return status == 0 || (is_markdown && status == 1);
}

void print_block(std::string_view title, const std::vector<std::string>& lines) {
  fmt::print("  {}:\n", title);
  for (const std::string& line : lines) fmt::print("    |{}\n", line);
}

bool check(const Step& step, const Outcome& outcome, const fs::path& file) {
  const bool output_holds = matches(step.output, outcome.output);
  const bool messages_hold = matches(step.messages, outcome.messages);
  const bool good_status = status_holds(step, outcome.status, file.extension() == ".md");
  if (output_holds && messages_hold && good_status) return true;
  fmt::print("{}:{}: $ {}\n", file.string(), step.line, step.command);
  if (!output_holds) {
    print_block("expected output", step.output);
    print_block("got", outcome.output);
  }
  if (!messages_hold || !good_status) {
    print_block("expected messages", step.messages);
    print_block("got", outcome.messages);
  }
  if (!good_status)
    fmt::print("  expected status {}, got {}\n", step.status.value_or(0), outcome.status);
  return false;
}

std::string accepted(const std::vector<std::string>& lines, const std::vector<Step>& steps,
                     const std::vector<Outcome>& outcomes) {
  std::string text;
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; at < end; ++at) text += lines[at] + '\n';
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    copy_until(steps[i].first);
    Step step = steps[i];
    if (outcomes[i].status != step.status.value_or(0)) step.status = outcomes[i].status;
    for (const std::string& line : rewritten(step, outcomes[i])) text += line + '\n';
    at = steps[i].last;
  }
  copy_until(lines.size());
  return text;
}

int run_file(const fs::path& program, const fs::path& source, const fs::path& file) {
  const std::vector<std::string> lines = lines_of(read_file(file));
  const bool is_markdown = file.extension() == ".md";
  const std::vector<Step> steps = read_steps(lines, is_markdown);
  const Sandbox sandbox;
  fill(sandbox, source);
  set_environment(sandbox, program);
  std::vector<Outcome> outcomes;
  std::size_t failed = 0;
  for (const Step& step : steps) {
    outcomes.push_back(perform(sandbox, step.command));
    if (is_markdown && step.output.empty()) outcomes.back().output.clear();  // left out on purpose
    if (!check(step, outcomes.back(), file)) ++failed;
  }
  fmt::print("{} of {} steps hold\n", steps.size() - failed, steps.size());
  if (failed == 0) return 0;
  if (std::getenv("CITEWRIGHT_ACCEPT") == nullptr) return 1;
  write_file_atomically(file, accepted(lines, steps, outcomes));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: run_transcript PROGRAM SOURCE FILE\n");
    return 2;
  }
  try {
    return run_file(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "run_transcript: {}\n", error.what());
    return 70;
  }
}
