// SPDX-License-Identifier: Apache-2.0
// What a command can be told, as data: parsing, help, man pages and completions are all made from
// it.
#pragma once

#include "cli/nearest.hpp"

#include "citewright/base/error.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::cli {

enum class Count : std::uint8_t { optional, required, any, at_least_one };

struct Option {
  std::string names;                      ///< "-o,--output"; "" for a positional argument
  std::string value;                      ///< "FILE"; "" for a flag
  std::string help;                       ///< one sentence without a final full stop
  std::vector<std::string_view> choices;  ///< every value there is; empty where any may be given
  Count count = Count::optional;
  std::function<void(std::span<const std::string>)> set;

  [[nodiscard]] bool is_positional() const { return names.empty(); }
  [[nodiscard]] bool is_flag() const { return value.empty(); }
  [[nodiscard]] bool may_repeat() const {
    return count == Count::any || count == Count::at_least_one;
  }
  [[nodiscard]] bool is_required() const {
    return count == Count::required || count == Count::at_least_one;
  }
};

/// One value an option can have, as typed and as meant.
template <typename T>
struct Choice {
  std::string_view name;
  T value;
};

template <typename T, std::size_t size>
[[nodiscard]] std::vector<std::string_view> names_of(const std::array<Choice<T>, size>& choices) {
  std::vector<std::string_view> names;
  names.reserve(size);
  for (const Choice<T>& choice : choices) names.push_back(choice.name);
  return names;
}

/// Throws Error{usage} that names the option, the value and the nearest one there is.
[[noreturn]] void reject_choice(std::string_view option, std::string_view typed,
                                std::span<const std::string_view> names);

template <typename T, std::size_t size>
[[nodiscard]] T choose(std::string_view option, std::string_view typed,
                       const std::array<Choice<T>, size>& choices) {
  for (const Choice<T>& choice : choices) {
    if (choice.name == typed) return choice.value;
  }
  reject_choice(option, typed, names_of(choices));
}

/// Options with the variables they set; the variables must outlive the list.
class OptionList {
 public:
  void flag(std::string names, bool& target, std::string help);
  void flag(std::string names, std::function<void()> given, std::string help);
  void text(std::string names, std::string value, std::string& target, std::string help);
  void text(std::string names, std::string value, std::optional<std::string>& target,
            std::string help);

  /// A value that `read` understands; it throws Error{usage} for what it does not.
  void parsed(std::string names, std::string value, std::function<void(const std::string&)> read,
              std::string help, std::vector<std::string_view> choices = {});

  /// One of a table of values that outlives the list.
  template <typename Target, typename T, std::size_t size>
  void choice(const std::string& names, Target& target, const std::array<Choice<T>, size>& choices,
              const std::string& help) {
    const std::string name = names.substr(names.rfind(',') + 1);
    parsed(
        names, "",
        [&target, &choices, name](const std::string& typed) {
          target = choose(name, typed, choices);
        },
        help, names_of(choices));
  }

  /// `choices` are for completion alone: the command says what else it takes.
  void positional(std::string value, std::string& target, Count count, std::string help,
                  std::vector<std::string_view> choices = {});
  void positional(std::string value, std::optional<std::string>& target, std::string help);
  void positional(std::string value, std::vector<std::string>& target, Count count,
                  std::string help);

  [[nodiscard]] std::span<const Option> all() const { return options_; }

 private:
  std::vector<Option> options_;
};

/// "--output" of "-o,--output"; "" for a positional argument.
[[nodiscard]] std::string_view long_name(const Option& option);

}  // namespace citewright::cli
