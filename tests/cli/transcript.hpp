// SPDX-License-Identifier: Apache-2.0
// Command transcripts: what was typed, what must come out. tests/cli/README.md is the manual.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::test {

/// A command and what it must do.
struct Step {
  std::size_t line = 0;  ///< 1-based, of the "$ "
  std::string command;
  std::vector<std::string> output;    ///< standard output, line by line
  std::vector<std::string> messages;  ///< standard error, line by line
  std::optional<int> status;
  std::size_t first = 0;  ///< the file's lines [first, last) are the step
  std::size_t last = 0;
};

/// What a command did.
struct Outcome {
  std::vector<std::string> output;
  std::vector<std::string> messages;
  int status = 0;
};

/// The steps of a transcript, or of the console blocks of a Markdown file.
[[nodiscard]] std::vector<Step> read_steps(const std::vector<std::string>& lines, bool is_markdown);

/// "..." stands for any lines, "[..]" for anything within a line.
[[nodiscard]] bool matches(const std::vector<std::string>& expected,
                           const std::vector<std::string>& actual);

/// The step's lines as they would be with this outcome; expectations that hold stay as they are.
[[nodiscard]] std::vector<std::string> rewritten(const Step& step, const Outcome& outcome);

/// Lines without line ends; blank lines at the end are dropped.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace citewright::test
