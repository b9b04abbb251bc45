// SPDX-License-Identifier: Apache-2.0
#include "redact.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>

namespace citewright::registry {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_word_byte(char c) {
  const bool letter_or_digit =
      (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter_or_digit || std::string_view{".:_-@%+"}.find(c) != std::string_view::npos;
}

// ":" between a name and its value is none.
bool is_word(std::string_view run) {
  return run.find_first_not_of(".:_-@%+") != std::string_view::npos;
}

bool consists_of(std::string_view word, std::string_view bytes) {
  return word.find_first_not_of(bytes) == std::string_view::npos;
}

bool is_address(std::string_view word) {
  while (word.ends_with('.') || word.ends_with(':')) word.remove_suffix(1);
  const auto dots = std::count(word.begin(), word.end(), '.');
  if (dots == 3 && consists_of(word, "0123456789.:")) return true;  // IPv4, perhaps with a port
  const auto colons = std::count(word.begin(), word.end(), ':');
  return (colons >= 3 || contains(word, "::")) && consists_of(word, "0123456789abcdefABCDEF:.%");
}

bool is_secret(std::string_view word) {
  constexpr std::size_t key_length = 32;  // NCBI's keys are 36 hexadecimal digits
  const bool long_key = word.size() >= key_length && consists_of(word, "0123456789abcdefABCDEF");
  return long_key || contains(word, "@") || contains(to_ascii_lower(word), "%40") ||
         is_address(word);
}

bool names_a_secret(std::string_view word) {
  constexpr auto names = std::to_array<std::string_view>(
      {"api-key", "api_key", "apikey", "email", "mailto", "token", "authorization"});
  const std::string folded = to_ascii_lower(word.substr(0, word.find(':')));
  return std::find(names.begin(), names.end(), folded) != names.end();
}

}  // namespace

std::string redact(std::string_view text) {
  std::string out;
  bool hide_next = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end == at) {
      out += text[at++];
      continue;
    }
    const std::string_view run = text.substr(at, end - at);
    if (!is_word(run)) {
      out += run;
    } else {
      const bool joined = names_a_secret(run) && contains(run, ":") && !run.ends_with(':');
      out += hide_next || joined || is_secret(run) ? std::string_view{"[redacted]"} : run;
      hide_next = names_a_secret(run) && !joined;
    }
    at = end;
  }
  return out;
}

}  // namespace citewright::registry
