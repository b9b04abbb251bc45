// SPDX-License-Identifier: Apache-2.0
#include "transcript.hpp"

#include <algorithm>
#include <charconv>
#include <span>

namespace citewright::test {
namespace {

constexpr std::string_view prompt = "$ ";
constexpr std::string_view continuation = "> ";
constexpr std::string_view message_mark = "2> ";
constexpr std::string_view status_mark = "? ";
constexpr std::string_view comment_mark = "// ";
constexpr std::string_view any_lines = "...";
constexpr std::string_view anything = "[..]";

bool starts(std::string_view line, std::string_view mark) {
  return line.starts_with(mark);
}

void drop_blank_end(std::vector<std::string>& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

bool ends_step(std::string_view line, bool is_markdown) {
  return starts(line, prompt) || (is_markdown ? starts(line, "```") : starts(line, comment_mark));
}

Step read_step(const std::vector<std::string>& lines, std::size_t& at, bool is_markdown) {
  Step step;
  step.first = at;
  step.line = at + 1;
  step.command = lines[at++].substr(prompt.size());
  while (at < lines.size() && starts(lines[at], continuation))
    step.command += '\n' + lines[at++].substr(continuation.size());
  for (; at < lines.size() && !ends_step(lines[at], is_markdown); ++at) {
    const std::string& line = lines[at];
    if (starts(line, message_mark)) {
      step.messages.push_back(line.substr(message_mark.size()));
    } else if (starts(line, status_mark)) {
      int status = 0;
      std::from_chars(line.data() + status_mark.size(), line.data() + line.size(), status);
      step.status = status;
    } else {
      step.output.push_back(line);
    }
  }
  step.last = at;
  while (step.last > step.first && lines[step.last - 1].empty()) --step.last;
  drop_blank_end(step.output);
  return step;
}

bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t wild = pattern.find(anything);
  if (wild == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, wild))) return false;
  const std::string_view rest = pattern.substr(wild + anything.size());
  for (std::size_t at = wild; at <= line.size(); ++at) {
    if (line_matches(rest, line.substr(at))) return true;
  }
  return false;
}

bool lines_match(std::span<const std::string> expected, std::span<const std::string> actual) {
  if (expected.empty()) return actual.empty();
  if (expected.front() != any_lines) {
    return !actual.empty() && line_matches(expected.front(), actual.front()) &&
           lines_match(expected.subspan(1), actual.subspan(1));
  }
  for (std::size_t skipped = 0; skipped <= actual.size(); ++skipped) {
    if (lines_match(expected.subspan(1), actual.subspan(skipped))) return true;
  }
  return false;
}

}  // namespace

std::vector<Step> read_steps(const std::vector<std::string>& lines, bool is_markdown) {
  std::vector<Step> steps;
  bool inside = !is_markdown;
  for (std::size_t at = 0; at < lines.size();) {
    if (is_markdown && starts(lines[at], "```")) inside = !inside && lines[at] == "```console";
    if (inside && starts(lines[at], prompt)) {
      steps.push_back(read_step(lines, at, is_markdown));
    } else {
      ++at;
    }
  }
  return steps;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  return lines_match(expected, actual);
}

std::vector<std::string> rewritten(const Step& step, const Outcome& outcome) {
  const auto& output = matches(step.output, outcome.output) ? step.output : outcome.output;
  const auto& messages =
      matches(step.messages, outcome.messages) ? step.messages : outcome.messages;
  std::vector<std::string> lines;
  const std::vector<std::string> typed = lines_of(step.command);
  lines.reserve(typed.size() + output.size() + messages.size() + 1);
  for (const std::string& line : typed)
    lines.push_back(std::string{lines.empty() ? prompt : continuation} + line);
  lines.insert(lines.end(), output.begin(), output.end());
  for (const std::string& line : messages) lines.push_back(std::string{message_mark} + line);
  if (step.status || outcome.status > 1)
    lines.push_back(std::string{status_mark} + std::to_string(outcome.status));
  return lines;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  drop_blank_end(lines);
  return lines;
}

}  // namespace citewright::test
