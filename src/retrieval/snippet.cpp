// SPDX-License-Identifier: Apache-2.0
#include "snippet.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <map>

namespace citewright::retrieval {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::string_view left_out = "…";

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

// The first mark of the window of `width` bytes with most different marked words.
std::size_t densest_mark(const MarkedText& whole, std::size_t width) {
  std::vector<std::string> words;
  for (const TextRange mark : whole.marks) words.push_back(fold(mark.of(whole.text)));
  std::map<std::string_view, std::size_t> inside;
  std::size_t best = 0;
  std::size_t most = 0;
  std::size_t end = 0;  // the first mark not counted yet
  for (std::size_t begin = 0; begin < whole.marks.size(); ++begin) {
    while (end < whole.marks.size() && whole.marks[end].end <= whole.marks[begin].begin + width) {
      ++inside[words[end++]];
    }
    if (inside.size() > most) {
      most = inside.size();
      best = begin;
    }
    if (end <= begin) {
      end = begin + 1;  // a mark longer than the window
    } else if (--inside[words[begin]] == 0) {
      inside.erase(words[begin]);
    }
  }
  return best;
}

// Some words before `at`, from the start of a word on.
std::size_t window_begin(std::string_view text, std::size_t at, std::size_t lead) {
  if (at <= lead) return 0;
  std::size_t begin = at - lead;
  const std::size_t blank = text.find_first_of(blanks, begin);
  if (blank < at) return text.find_first_not_of(blanks, blank);
  while (is_inside_character(text, begin)) ++begin;
  return begin;
}

// At most `limit`, at the end of a word, unless the window has but one.
std::size_t window_end(std::string_view text, std::size_t begin, std::size_t limit) {
  if (limit >= text.size()) return text.size();
  std::size_t end = limit;
  while (end > begin && !is_blank(text[end])) --end;
  while (end > begin && is_blank(text[end - 1])) --end;
  if (end > begin) return end;
  end = limit;
  while (end > begin && is_inside_character(text, end)) --end;
  return end;
}

}  // namespace

MarkedText take_marks(std::string_view marked) {
  MarkedText out;
  std::size_t begin = std::string::npos;
  for (const char c : marked) {
    if (c == mark_begin[0]) {
      begin = out.text.size();
    } else if (c == mark_end[0]) {
      if (begin < out.text.size()) out.marks.push_back({begin, out.text.size()});
      begin = std::string::npos;
    } else {
      out.text += c;
    }
  }
  return out;
}

MarkedText make_snippet(const MarkedText& whole, std::size_t width) {
  const std::string_view text = whole.text;
  std::size_t begin = 0;
  if (!whole.marks.empty() && text.size() > width) {
    const std::size_t lead = width / 4;
    begin = window_begin(text, whole.marks[densest_mark(whole, width - lead)].begin, lead);
  }
  const std::size_t end = window_end(text, begin, begin + width);

  MarkedText snippet;
  if (begin > 0) snippet.text = left_out;
  const std::size_t shift = snippet.text.size();
  snippet.text += text.substr(begin, end - begin);
  std::replace_if(snippet.text.begin(), snippet.text.end(), is_blank, ' ');
  if (end < text.size()) snippet.text += left_out;
  for (const TextRange mark : whole.marks) {
    const TextRange shown{std::max(mark.begin, begin), std::min(mark.end, end)};
    if (shown.begin < shown.end)
      snippet.marks.push_back({shown.begin - begin + shift, shown.end - begin + shift});
  }
  return snippet;
}

}  // namespace citewright::retrieval
