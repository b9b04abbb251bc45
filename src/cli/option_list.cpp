// SPDX-License-Identifier: Apache-2.0
#include "cli/option_list.hpp"

#include <fmt/format.h>

namespace citewright::cli {

void reject_choice(std::string_view option, std::string_view typed,
                   std::span<const std::string_view> names) {
  throw Error{ErrorCode::usage, "{} cannot be '{}'", option, typed}.with_hint(
      "{}", nearest_hint(typed, names));
}

void OptionList::flag(std::string names, bool& target, std::string help) {
  flag(
      std::move(names), [&target] { target = true; }, std::move(help));
}

void OptionList::flag(std::string names, std::function<void()> given, std::string help) {
  options_.push_back(
      {.names = std::move(names),
       .value = {},
       .help = std::move(help),
       .choices = {},
       .set = [given = std::move(given)](std::span<const std::string>) { given(); }});
}

void OptionList::text(std::string names, std::string value, std::string& target, std::string help) {
  parsed(
      std::move(names), std::move(value), [&target](const std::string& typed) { target = typed; },
      std::move(help));
}

void OptionList::text(std::string names, std::string value, std::optional<std::string>& target,
                      std::string help) {
  parsed(
      std::move(names), std::move(value), [&target](const std::string& typed) { target = typed; },
      std::move(help));
}

void OptionList::parsed(std::string names, std::string value,
                        std::function<void(const std::string&)> read, std::string help,
                        std::vector<std::string_view> choices) {
  constexpr std::size_t most_in_heading = 4;
  if (value.empty() && choices.size() <= most_in_heading) {
    value = fmt::format("{}", fmt::join(choices, "|"));
  } else if (value.empty()) {
    value = "WHICH";
    help += fmt::format(": {}", fmt::join(choices, ", "));
  }
  options_.push_back({.names = std::move(names),
                      .value = std::move(value),
                      .help = std::move(help),
                      .choices = std::move(choices),
                      .set = [read = std::move(read)](std::span<const std::string> typed) {
                        read(typed.back());
                      }});
}

void OptionList::positional(std::string value, std::string& target, Count count, std::string help,
                            std::vector<std::string_view> choices) {
  parsed(
      "", std::move(value), [&target](const std::string& typed) { target = typed; },
      std::move(help), std::move(choices));
  options_.back().count = count;
}

void OptionList::positional(std::string value, std::optional<std::string>& target,
                            std::string help) {
  text("", std::move(value), target, std::move(help));
}

void OptionList::positional(std::string value, std::vector<std::string>& target, Count count,
                            std::string help) {
  options_.push_back({.names = {},
                      .value = std::move(value),
                      .help = std::move(help),
                      .choices = {},
                      .count = count,
                      .set = [&target](std::span<const std::string> typed) {
                        target.assign(typed.begin(), typed.end());
                      }});
}

std::string_view long_name(const Option& option) {
  return std::string_view{option.names}.substr(option.names.rfind(',') + 1);
}

}  // namespace citewright::cli
