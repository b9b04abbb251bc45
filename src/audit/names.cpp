// SPDX-License-Identifier: Apache-2.0
#include "names.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/text/similarity.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace citewright::audit {
namespace {

// "PH", "P.-H.", "Ş": at most three capitals and only full stops and hyphens beside them.
bool is_initials(std::string_view word) {
  constexpr int most = 3;
  int capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    const bool capital = u_isupper(static_cast<UChar32>(point.value)) != 0;
    if (!capital && point.value != U'.' && point.value != U'-') return false;
    capitals += capital ? 1 : 0;
    at += point.bytes;
  }
  return capitals >= 1 && capitals <= most;
}

// "Jr", "3rd": behind a name, never the whole of it.
bool is_suffix(std::string_view word) {
  constexpr auto suffixes =
      std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "5th"});
  return std::find(suffixes.begin(), suffixes.end(), fold_to_words(word)) != suffixes.end();
}

std::vector<std::string_view> words_of_name(std::string_view name) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(name, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
  return words;
}

// "goncalves pires mdo r" begins with "goncalves pires"; what follows is as short as initials,
// particles among them and suffixes are.
bool begins_with_family(std::string_view folded_name, std::string_view family) {
  constexpr std::size_t longest = 3;
  if (family.empty() || folded_name.size() <= family.size() || !folded_name.starts_with(family) ||
      folded_name[family.size()] != ' ')
    return false;
  const std::vector<std::string_view> rest = split(folded_name.substr(family.size() + 1), ' ');
  return std::all_of(rest.begin(), rest.end(),
                     [](std::string_view word) { return word.size() <= longest; });
}

std::string without_blanks(std::string_view folded) {
  std::string out;
  std::copy_if(folded.begin(), folded.end(), std::back_inserter(out),
               [](char c) { return c != ' '; });
  return out;
}

bool ends_with_words(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.ends_with(end) &&
         text[text.size() - end.size() - 1] == ' ';
}

std::vector<std::string> journal_words(std::string_view name) {
  constexpr auto ignored = std::to_array<std::string_view>({"the", "of", "and", "in", "for", "on"});
  std::vector<std::string> words;
  const std::string folded = fold_to_words(name);
  for (const std::string_view word : split(folded, ' ')) {
    const bool counts =
        !word.empty() && std::find(ignored.begin(), ignored.end(), word) == ignored.end();
    if (counts) words.emplace_back(word);
  }
  return words;
}

// "J" of "Journal", "Dermatol" of "Dermatology", "Natl" of "National": starts alike and its letters
// occur in order.
bool abbreviates(std::string_view short_word, std::string_view word) {
  if (short_word.empty() || short_word.front() != word.front()) return false;
  std::size_t at = 0;
  for (const char c : word) {
    if (at < short_word.size() && short_word[at] == c) ++at;
  }
  const bool in_order = at == short_word.size();
  constexpr std::size_t prefix_only =
      3;  // up to three letters only a prefix counts: "med" is no "mind"
  return word.starts_with(short_word) || (in_order && short_word.size() > prefix_only);
}

bool abbreviates(const std::vector<std::string>& short_words,
                 const std::vector<std::string>& words) {
  if (short_words.size() != words.size() || words.size() < 2) return false;
  return std::equal(short_words.begin(), short_words.end(), words.begin(),
                    [](const std::string& a, const std::string& b) { return abbreviates(a, b); });
}

// "BMJ", "JAMA", "PNAS": the initials of the long form's words, at least three.
bool is_acronym(const std::vector<std::string>& short_words,
                const std::vector<std::string>& words) {
  constexpr std::size_t fewest = 3;
  if (short_words.size() != 1 || words.size() < fewest || short_words[0].size() != words.size())
    return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (short_words[0][i] != words[i][0]) return false;
  }
  return true;
}

// Without a subtitle, a place or an edition in brackets: "Nutrients (Basel)", "Lancet (London,
// England)".
std::string_view main_title(std::string_view name) {
  const std::size_t cut = std::min(name.find('('), name.find(':'));
  const std::string_view main = trim(name.substr(0, cut));
  return main.empty() ? name : main;
}

bool same_main_title(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = journal_words(main_title(a));
  const std::vector<std::string> right = journal_words(main_title(b));
  if (left.empty() || right.empty()) return false;
  if (left == right) return true;
  if (abbreviates(left, right) || abbreviates(right, left) || is_acronym(left, right) ||
      is_acronym(right, left)) {
    return true;
  }
  // Near spelling: word by word, each equal or alike but for its ending ("dermatologic",
  // "dermatological").
  constexpr double alike = 0.8;
  return left.size() > 1 && left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](const std::string& x, const std::string& y) {
                      return x == y || (x.substr(0, 4) == y.substr(0, 4) &&
                                        text::edit_similarity(x, y) >= alike);
                    });
}

}  // namespace

std::string family_name(std::string_view listed_author) {
  const std::string_view author = trim(listed_author);
  if (const std::size_t comma = author.find(','); comma != std::string_view::npos) {
    return fold_to_words(author.substr(0, comma));
  }
  const std::vector<std::string_view> words = words_of_name(author);
  if (words.empty()) return "";
  if (words.size() > 1 && is_initials(words.back())) {  // "van der Berg JP"
    const auto length = static_cast<std::size_t>(words.back().data() - author.data());
    return fold_to_words(author.substr(0, length));
  }
  return fold_to_words(words.back());  // "Pei-Hui Lin"
}

bool same_family(std::string_view a, std::string_view b) {
  const std::string left = fold_to_words(a);
  const std::string right = fold_to_words(b);
  if (left.empty() || right.empty()) return false;
  return without_blanks(left) == without_blanks(right) || ends_with_words(left, right) ||
         ends_with_words(right, left);
}

bool has_author(const Record& record, std::string_view family) {
  return std::any_of(record.authors.begin(), record.authors.end(), [family](const Author& author) {
    if (same_family(author.family, family)) return true;
    return !author.collective.empty() &&
           fold_to_words(author.collective).find(fold_to_words(family)) != std::string::npos;
  });
}

bool is_listed_as(std::string_view listed_author, const Author& author) {
  const std::string folded = fold_to_words(listed_author);
  if (!author.collective.empty()) {
    const std::string group = fold_to_words(author.collective);
    return !folded.empty() &&
           (group.find(folded) != std::string::npos || folded.find(group) != std::string::npos);
  }
  return same_family(family_name(listed_author), author.family) ||
         begins_with_family(folded, fold_to_words(author.family));
}

bool lists_author(const Record& record, std::string_view listed_author) {
  return std::any_of(record.authors.begin(), record.authors.end(),
                     [&](const Author& author) { return is_listed_as(listed_author, author); });
}

bool same_journal(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  return fold_to_words(a) == fold_to_words(b) || same_main_title(a, b);
}

bool is_journal_of(std::string_view name, const Record& record) {
  return same_journal(name, record.journal) || same_journal(name, record.journal_abbreviation);
}

}  // namespace citewright::audit
