// SPDX-License-Identifier: Apache-2.0
#include "bare_links.hpp"

#include "characters.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace citewright::reader {
namespace {

constexpr std::array<std::string_view, 3> address_starts{"http://", "https://", "www."};

bool is_address_character(char32_t value) {
  constexpr std::u32string_view ending = U"<>\"“”„«»{}|^`";
  return value > 0x20 && value != replacement_character &&
         ending.find(value) == std::u32string_view::npos;
}

// Punctuation after an address belongs to the sentence, a closing bracket only where the address
// opens one.
std::string_view without_trailing_punctuation(std::string_view url) {
  while (!url.empty()) {
    const char last = url.back();
    constexpr std::string_view punctuation = ".,;:!?'*_";
    if (punctuation.find(last) != std::string_view::npos) {
      url.remove_suffix(1);
    } else if (last == ')' || last == ']') {
      const char opening = last == ')' ? '(' : '[';
      if (std::count(url.begin(), url.end(), opening) >= std::count(url.begin(), url.end(), last))
        break;
      url.remove_suffix(1);
    } else {
      break;
    }
  }
  return url;
}

std::size_t address_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    if (!is_address_character(point.value)) break;
    end += point.bytes;
  }
  return begin + without_trailing_punctuation(text.substr(begin, end - begin)).size();
}

std::size_t start_length(std::string_view text, std::size_t at) {
  if (at > 0 && (is_ascii_letter(text[at - 1]) || is_digit(text[at - 1]))) return 0;
  for (const std::string_view start : address_starts) {
    if (text.substr(at).starts_with(start)) return start.size();
  }
  return 0;
}

}  // namespace

void add_bare_links(Block& block) {
  const std::string_view text = block.text;
  std::vector<Hyperlink> found;
  std::size_t known = 0;
  for (std::size_t at = text.find_first_of("hw"); at != std::string_view::npos;
       at = text.find_first_of("hw", at)) {
    while (known < block.links.size() && block.links[known].text.end <= at) ++known;
    const bool is_linked = known < block.links.size() && block.links[known].text.begin <= at;
    const std::size_t prefix = is_linked ? 0 : start_length(text, at);
    const std::size_t end = prefix == 0 ? 0 : address_end(text, at);
    if (prefix == 0 || end <= at + prefix) {
      ++at;
      continue;
    }
    std::string url{text.substr(at, end - at)};
    if (url.starts_with("www.")) url.insert(0, "https://");
    found.push_back({{at, end}, std::move(url)});
    at = end;
  }
  if (found.empty()) return;
  block.links.insert(block.links.end(), found.begin(), found.end());
  std::sort(block.links.begin(), block.links.end(),
            [](const Hyperlink& a, const Hyperlink& b) { return a.text < b.text; });
}

}  // namespace citewright::reader
