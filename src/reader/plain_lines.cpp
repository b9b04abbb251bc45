// SPDX-License-Identifier: Apache-2.0
#include "plain_lines.hpp"

#include "characters.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace citewright::reader {
namespace {

constexpr std::size_t tab_width = 4;

// Bullets that need a blank after them, being punctuation too; the others do not.
constexpr std::array<std::string_view, 5> spaced_bullets{"-", "*", "+", "–", "—"};
constexpr std::array<std::string_view, 9> sure_bullets{"•", "·", "◦", "▪", "●", "‣", "○", "■", "➢"};

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

Marker bullet_of(std::string_view text) {
  for (const std::string_view bullet : sure_bullets) {
    if (text.starts_with(bullet) && text.size() > bullet.size())
      return {MarkerKind::bullet, after_blanks(text, bullet.size()), {}};
  }
  for (const std::string_view bullet : spaced_bullets) {
    if (!text.starts_with(bullet) || text.size() == bullet.size()) continue;
    if (is_blank(text[bullet.size()]))
      return {MarkerKind::bullet, after_blanks(text, bullet.size()), {}};
  }
  return {};
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// "2.1 Methods", "2.1. Methods": the length of the number.
std::size_t section_number_length(std::string_view text) {
  std::size_t at = 0;
  std::size_t parts = 0;
  while (const std::size_t digits = digits_at(text, at)) {
    if (digits > 2) return 0;
    ++parts;
    at += digits;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  return parts > 1 && at < text.size() && is_blank(text[at]) ? at : 0;
}

Marker number_of(std::string_view text) {
  constexpr std::size_t most_digits = 3;  // "2019." is a year
  const bool round = text.starts_with('(');
  const bool square = text.starts_with('[');
  const std::size_t begin = round || square ? 1 : 0;
  std::size_t length = digits_at(text, begin);
  const bool letter =
      length == 0 && begin < text.size() && text[begin] >= 'a' && text[begin] <= 'z';
  if (letter) length = 1;
  if (length == 0 || length > most_digits) return {};
  const std::size_t at = begin + length;
  if (at >= text.size()) return {};
  const char closing = text[at];
  const bool closes =
      square ? closing == ']' && !letter : closing == ')' || (closing == '.' && !round && !letter);
  if (!closes || at + 1 >= text.size()) return {};
  if (!is_blank(text[at + 1]) && !square) return {};
  return {MarkerKind::number, after_blanks(text, at + 1), std::string{text.substr(begin, length)}};
}

}  // namespace

Marker marker_of(std::string_view text) {
  if (Marker bullet = bullet_of(text); bullet.kind != MarkerKind::none) return bullet;
  if (const std::size_t length = section_number_length(text); length > 0)
    return {MarkerKind::section, after_blanks(text, length), std::string{text.substr(0, length)}};
  return number_of(text);
}

namespace {

char rule_of(std::string_view text) {
  constexpr std::string_view rule_characters = "=-_*~";
  if (text.size() < 3 || rule_characters.find(text[0]) == std::string_view::npos) return '\0';
  const char rule = text[0];
  const bool all =
      std::all_of(text.begin(), text.end(), [rule](char c) { return c == rule || c == ' '; });
  return all ? rule : '\0';
}

Line make_line(std::string_view source, std::size_t begin, std::size_t end) {
  Line line;
  while (begin < end && is_blank(source[begin])) {
    line.indent += source[begin] == '\t' ? tab_width - line.indent % tab_width : 1;
    ++begin;
  }
  while (end > begin && is_blank(source[end - 1])) --end;
  line.range = {begin, end};
  const std::string_view text = line.range.of(source);
  line.width = line.indent + count_code_points(text);
  line.rule = rule_of(text);
  line.has_columns =
      text.find("   ") != std::string_view::npos || text.find('\t') != std::string_view::npos;
  if (line.rule == '\0') line.marker = marker_of(text);
  return line;
}

std::size_t first_word_width(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return count_code_points(text.substr(0, end));
}

// Below the widest lines by one in ten: single long addresses stand out of wrapped text.
std::size_t usual_full_width(const std::vector<Line>& lines) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].is_blank() && !lines[i + 1].is_blank()) widths.push_back(lines[i].width);
  }
  if (widths.empty()) return 0;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return *at;
}

}  // namespace

std::vector<Line> split_lines(std::string_view source) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
    lines.push_back(make_line(source, at, end));
    at = end + (source.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

Wrapping find_wrapping(std::string_view source, const std::vector<Line>& lines) {
  constexpr std::size_t narrowest = 45;
  constexpr std::size_t widest = 160;
  const std::size_t width = usual_full_width(lines);
  if (width < narrowest || width > widest) return {};
  std::size_t pairs = 0;
  std::size_t run_on = 0;  // a full line, no sentence end, then a small letter
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    const Line& next = lines[i + 1];
    if (line.is_blank() || next.is_blank() || next.marker.kind == MarkerKind::bullet) continue;
    ++pairs;
    const bool is_full = line.width * 10 >= width * 6;
    if (is_full && !ends_sentence(line.range.of(source)) && starts_lower(next.range.of(source)) &&
        !starts_with_address(next.range.of(source)))
      ++run_on;
  }
  return {run_on > 0 && run_on * 100 >= pairs * 15, width};
}

bool ended_early(std::string_view source, const Line& line, const Line& next, Wrapping wrapping) {
  return line.width + 1 + first_word_width(next.range.of(source)) <= wrapping.width;
}

}  // namespace citewright::reader
