// SPDX-License-Identifier: Apache-2.0
#include "extract/label_list.hpp"

#include "extract/characters.hpp"

#include <charconv>

namespace citewright::extract {
namespace {

constexpr int longest_range = 50;
constexpr std::size_t most_labels = 200;

bool is_range_sign(std::string_view separator) {
  separator = strip(separator, "");
  return !separator.empty() && separator != "," && separator != ";" && separator != "&" &&
         separator != "and";
}

void append_range(std::vector<std::string>& labels, int from, int to) {
  if (to - from <= longest_range) {
    for (int label = from + 1; label < to; ++label) labels.push_back(std::to_string(label));
  }
  labels.push_back(std::to_string(to));
}

}  // namespace

std::string_view label_list_expression() {
  return R"(\d{1,6}(?:\s*(?:[,;&–—‐‑−-]|to\s|and\s)\s*\d{1,6})*)";
}

std::optional<std::vector<std::string>> parse_labels(std::string_view text) {
  std::vector<std::string> labels;
  int previous = 0;
  for (std::size_t at = 0; at < text.size() && labels.size() < most_labels;) {
    const std::size_t digits = text.find_first_of("0123456789", at);
    if (digits == std::string_view::npos) break;
    int number = 0;
    const auto [end, error] =
        std::from_chars(text.data() + digits, text.data() + text.size(), number);
    if (error != std::errc{} || number == 0 || text[digits] == '0') return std::nullopt;
    if (previous != 0 && is_range_sign(text.substr(at, digits - at))) {
      if (number <= previous) return std::nullopt;
      append_range(labels, previous, number);
    } else {
      labels.push_back(std::to_string(number));
    }
    previous = number;
    at = static_cast<std::size_t>(end - text.data());
  }
  if (labels.empty()) return std::nullopt;
  return labels;
}

}  // namespace citewright::extract
