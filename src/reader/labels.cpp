// SPDX-License-Identifier: Apache-2.0
#include "labels.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace citewright::reader {
namespace {

constexpr std::size_t longest_label = 120;  // bytes
constexpr std::size_t most_words_in_list = 10;
constexpr std::size_t most_words_in_paragraph = 8;

// Without blanks and the punctuation that sets a label off.
TextRange without_punctuation(std::string_view text, TextRange range) {
  constexpr std::u32string_view trailing = U" :.–—-*";
  while (!range.empty()) {
    const std::size_t last = previous_code_point(text, range.end);
    if (trailing.find(code_point_at(text, last).value) == std::u32string_view::npos) break;
    range.end = last;
  }
  return range;
}

bool is_label_sized(std::string_view label, std::size_t most_words) {
  return !label.empty() && label.size() <= longest_label && count_words(label) <= most_words;
}

// The colon that ends a label: followed by a blank, no sentence end before it.
std::size_t label_colon(std::string_view text) {
  for (std::size_t at = 0; at < std::min(text.size(), longest_label); ++at) {
    const char c = text[at];
    if (c == ':') return at + 1 < text.size() && text[at + 1] == ' ' ? at : std::string_view::npos;
    const bool ends = c == '.' || c == '?' || c == '!' || c == ';';
    if (ends && at + 1 < text.size() && text[at + 1] == ' ') return std::string_view::npos;
  }
  return std::string_view::npos;
}

// Set off by its own last character or by what follows: "**Zinc:** …", "**Zinc**: …", "**Zinc** –
// …".
bool is_set_off(std::string_view text, TextRange bold) {
  constexpr std::array<std::string_view, 4> dashes{":", "– ", "— ", "- "};
  if (without_punctuation(text, bold).end < bold.end) return true;
  const std::string_view after = trim(text.substr(bold.end));
  return std::any_of(dashes.begin(), dashes.end(),
                     [after](std::string_view dash) { return after.starts_with(dash); });
}

TextRange bold_label(const Draft& draft, bool in_list) {
  const std::string_view text = draft.block.text;
  if (draft.strong.empty() || draft.strong.front().begin != 0) return {};
  const TextRange bold = draft.strong.front();
  if (trim(text.substr(bold.end)).empty()) return {};
  if (!in_list && !is_set_off(text, bold)) return {};
  const TextRange label = without_punctuation(text, bold);
  return is_label_sized(label.of(text), most_words_in_list) ? label : TextRange{};
}

TextRange colon_label(std::string_view text, bool in_list) {
  const std::size_t colon = label_colon(text);
  if (colon == std::string_view::npos) return {};
  const TextRange label = without_punctuation(text, {0, colon});
  const std::string_view words = label.of(text);
  if (in_list) return is_label_sized(words, most_words_in_list) ? label : TextRange{};
  const bool title_like = is_title_case(words) && words.find(',') == std::string_view::npos;
  return title_like && is_label_sized(words, most_words_in_paragraph) ? label : TextRange{};
}

}  // namespace

TextRange find_label(const Draft& draft) {
  const Block& block = draft.block;
  const bool in_list = block.kind == BlockKind::list_item;
  if (block.is_footnote || (!in_list && block.kind != BlockKind::paragraph)) return {};
  const TextRange bold = bold_label(draft, in_list);
  return bold.empty() ? colon_label(block.text, in_list) : bold;
}

}  // namespace citewright::reader
