// SPDX-License-Identifier: Apache-2.0
#include "names.hpp"

#include "rich_text.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace citewright::exports::styles {
namespace {

bool is_capital(char32_t value) {
  return u_isupper(static_cast<UChar32>(value)) != 0;
}

bool has_case(char32_t value) {
  const auto c = static_cast<UChar32>(value);
  return u_isupper(c) != 0 || u_islower(c) != 0 || u_istitle(c) != 0;
}

std::string capital(char32_t value) {
  std::string out;
  append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(value))));
  return out;
}

// "PH" is two initials, "Jo" a name, "NOAH" a name in capitals.
bool are_initials(std::string_view word) {
  constexpr std::size_t most = 3;
  if (count_code_points(word) > most) return false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (!is_capital(point.value)) return false;
    at += point.bytes;
  }
  return !word.empty();
}

void add_word(std::vector<std::string>& initials, std::string_view word, std::string_view before) {
  if (word.empty()) return;
  const CodePoint first = code_point_at(word, 0);
  if (!has_case(first.value)) {
    if (u_isalpha(static_cast<UChar32>(first.value)) != 0)
      initials.push_back(std::string{before} + std::string{word});
    return;
  }
  if (!are_initials(word)) {
    initials.push_back(std::string{before} + capital(first.value));
    return;
  }
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    initials.push_back((at == 0 ? std::string{before} : "") + capital(point.value));
    at += point.bytes;
  }
}

std::string without_hyphens(std::string text) {
  std::erase(text, '-');
  return text;
}

// "PH" of {"P", "-H"}.
std::string joined(const std::vector<std::string>& initials, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < std::min(most, initials.size()); ++i)
    out += without_hyphens(initials[i]);
  return out;
}

// "P.-H." or "P. H."
std::string spaced(const std::vector<std::string>& initials) {
  std::string out;
  for (const std::string& initial : initials) {
    if (!out.empty() && !initial.starts_with('-')) out += ' ';
    const bool whole_name = count_code_points(without_hyphens(initial)) > 1;
    out += initial + (whole_name ? "" : ".");
  }
  return out;
}

struct SuffixRow {
  std::string_view folded;  // as registries have it, without full stops
  std::string_view vancouver;
  std::string_view ama;
  std::string_view apa;
};
constexpr auto suffix_rows = std::to_array<SuffixRow>({
    {"jr", "Jr", "Jr", "Jr."},
    {"sr", "Sr", "Sr", "Sr."},
    {"2nd", "2nd", "II", "II"},
    {"ii", "2nd", "II", "II"},
    {"3rd", "3rd", "III", "III"},
    {"iii", "3rd", "III", "III"},
    {"4th", "4th", "IV", "IV"},
    {"iv", "4th", "IV", "IV"},
});

std::string suffix_of(const Author& author, std::string_view SuffixRow::*column) {
  std::string folded = to_ascii_lower(author.suffix);
  std::erase(folded, '.');
  for (const SuffixRow& row : suffix_rows) {
    if (row.folded == folded) return std::string{row.*column};
  }
  return tidy(author.suffix);
}

std::string with(std::string text, std::string_view separator, std::string_view more) {
  if (!more.empty()) text += (text.empty() ? "" : std::string{separator}) + std::string{more};
  return text;
}

}  // namespace

std::vector<std::string> initials_of(std::string_view given) {
  std::vector<std::string> initials;
  std::string word;
  std::string_view before;
  const std::string text = tidy(given);
  for (const char c : text) {
    if (c != ' ' && c != '.' && c != '-') {
      word += c;
      continue;
    }
    add_word(initials, word, before);
    if (!word.empty() || c == ' ') before = "";
    if (c == '-' && !initials.empty()) before = "-";
    word.clear();
  }
  add_word(initials, word, before);
  return initials;
}

std::string vancouver_name(const Author& author) {
  constexpr std::size_t most_initials = 2;
  const std::string name =
      with(tidy(author.family), " ", joined(initials_of(author.given), most_initials));
  return with(name, " ", suffix_of(author, &SuffixRow::vancouver));
}

std::string ama_name(const Author& author) {
  constexpr std::size_t all_initials = 16;
  const std::string name =
      with(tidy(author.family), " ", joined(initials_of(author.given), all_initials));
  return with(name, " ", suffix_of(author, &SuffixRow::ama));
}

std::string apa_name(const Author& author) {
  const std::string name = with(tidy(author.family), ", ", spaced(initials_of(author.given)));
  return with(name, ", ", suffix_of(author, &SuffixRow::apa));
}

std::string apa_editor_name(const Author& author) {
  const std::string name = with(spaced(initials_of(author.given)), " ", tidy(author.family));
  return with(name, " ", suffix_of(author, &SuffixRow::apa));
}

Names sort_names(const std::vector<Author>& authors) {
  Names names;
  for (const Author& author : authors) {
    if (!author.family.empty()) {
      names.people.push_back(author);
    } else if (const std::string group = tidy(author.collective + author.given); !group.empty()) {
      names.groups.push_back(group);
    }
  }
  return names;
}

}  // namespace citewright::exports::styles
