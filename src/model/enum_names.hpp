// SPDX-License-Identifier: Apache-2.0
// One table per enumeration serves both directions: name and parse.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace citewright::detail {

template <typename Enum, std::size_t size>
using EnumNames = std::array<std::pair<Enum, std::string_view>, size>;

template <typename Enum, std::size_t size>
constexpr std::string_view enum_name(const EnumNames<Enum, size>& names, Enum value) {
  for (const auto& [candidate, name] : names) {
    if (candidate == value) return name;
  }
  return "";
}

template <typename Enum, std::size_t size>
constexpr std::optional<Enum> enum_value(const EnumNames<Enum, size>& names,
                                         std::string_view text) {
  for (const auto& [value, name] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

}  // namespace citewright::detail
