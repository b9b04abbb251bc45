// SPDX-License-Identifier: Apache-2.0
// Two kinds of failure: an Error ends the command, a Problem is told about one item of many.
#pragma once

#include <fmt/core.h>
#include <tl/expected.hpp>

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace citewright {

/// Each enumerator's value is the process's exit status; ARCHITECTURE.md and every man page list
/// them.
enum class ErrorCode : std::uint8_t {
  usage = 2,
  input = 3,
  network = 4,
  database = 5,
  schema_mismatch = 6,
  locked = 7,
  internal = 70,
};

/// Thrown when a command cannot go on; caught once, in main. Messages are lower-case, have no final
/// period, and name the thing and both values; the hint says what to do next.
class Error : public std::exception {
 public:
  template <typename... Args>
  explicit Error(ErrorCode code, fmt::format_string<Args...> format, Args&&... args)
      : code_{code}, message_{fmt::format(format, std::forward<Args>(args)...)} {}

  template <typename... Args>
  [[nodiscard]] Error&& with_hint(fmt::format_string<Args...> format, Args&&... args) && {
    hint_ = fmt::format(format, std::forward<Args>(args)...);
    return std::move(*this);
  }

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  [[nodiscard]] std::string_view hint() const noexcept { return hint_; }

 private:
  ErrorCode code_;
  std::string message_;
  std::string hint_;
};

/// One item that could not be read or checked; the work goes on and the summary counts it.
struct Problem {
  std::string where;  ///< "article.md:41", "PMID 123"
  std::string what;
};

template <typename T>
using Result = tl::expected<T, Problem>;

/// The failing side of a Result: `return problem("PMID 123", "the reply was cut off");`
[[nodiscard]] inline tl::unexpected<Problem> problem(std::string where, std::string what) {
  return tl::make_unexpected(Problem{std::move(where), std::move(what)});
}

}  // namespace citewright
