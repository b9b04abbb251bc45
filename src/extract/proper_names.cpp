// SPDX-License-Identifier: Apache-2.0
#include "extract/proper_names.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/study_words.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

// What the form of one word (blank to blank) is within a run.
struct Word {
  TextRange core;  // without brackets and punctuation around it
  TextRange whole;
};

std::vector<Word> words_of(std::string_view text, TextRange within) {
  std::vector<Word> words;
  for (std::size_t at = skip_blanks(text, within.begin); at < within.end;) {
    std::size_t end = at;
    while (end < within.end && !is_blank(text[end])) ++end;
    static constexpr std::string_view openers = "([\"'*_";
    std::size_t begin = at;
    for (std::size_t quote = 0; begin < end; begin += quote) {
      const char32_t value = code_point_at(text, begin).value;
      quote = code_point_at(text, begin).bytes;
      if (value != 0x201C && value != 0x2018 && value != 0xAB &&
          (value > 0x7F || openers.find(static_cast<char>(value)) == std::string_view::npos))
        break;
    }
    words.push_back({{begin, end}, {at, end}});
    at = skip_blanks(text, end);
  }
  return words;
}

// The word without what follows it: punctuation, brackets, a possessive.
TextRange stripped_end(std::string_view text, TextRange word) {
  std::string_view view = word.of(text);
  view = view.substr(0, view.find_first_of("[("));
  // "Medicine.83": a bare mark after the full stop
  const std::size_t digits = view.find_last_not_of("0123456789,–-") + 1;
  if (digits > 1 && digits < view.size() && view[digits - 1] == '.') view = view.substr(0, digits);
  while (!view.empty()) {
    const std::size_t last = previous_code_point(view, view.size());
    if (is_letter_at(view, last) || is_digit(view[last])) break;
    view = view.substr(0, last);
  }
  for (const std::string_view possessive : {"'s", "’s"}) {
    if (view.ends_with(possessive)) view.remove_suffix(possessive.size());
  }
  return {word.begin, word.begin + view.size()};
}

bool is_small_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"of", "and", "in", "the", "&", "for", "on", "de", "et", "la", "&amp;", "–", "-"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_capitalised(std::string_view text, TextRange word) {
  if (word.empty()) return false;
  if (is_upper_at(text, word.begin)) return true;
  // "npj Digital Medicine", "eLife": a lower-case start with a capital inside
  const std::string_view view = word.of(text);
  return view == "npj" || (view.size() > 2 && is_lower_at(text, word.begin) &&
                           is_upper_at(text, word.begin + 1) && is_lower_at(text, word.begin + 2));
}

// A word that takes its capital from opening the sentence.
bool only_opens(std::string_view word) {
  constexpr auto openers = std::to_array<std::string_view>(
      {"according", "two",         "three",      "four",       "several",  "many",
       "recent",    "new",         "another",    "other",      "while",    "although",
       "since",     "today",       "currently",  "similarly",  "likewise", "moreover",
       "meanwhile", "researchers", "scientists", "experts",    "one",      "published",
       "writing",   "doctors",     "however",    "guidelines", "reports",  "yet"});
  // The labels of structured abstracts, set in capitals.
  static constexpr auto labels = std::to_array<std::string_view>(
      {"BACKGROUND", "OBJECTIVE", "OBJECTIVES", "METHODS", "RESULTS", "CONCLUSION", "CONCLUSIONS",
       "DATA", "SOURCES", "DESIGN", "SETTING", "PARTICIPANTS", "INTERPRETATION", "FINDINGS",
       "FUNDING", "PURPOSE", "IMPORTANCE"});
  if (is_acronym(word)) return std::find(labels.begin(), labels.end(), word) != labels.end();
  const std::string lower = to_ascii_lower(word);
  return text::is_stop_word(lower) ||
         std::find(openers.begin(), openers.end(), lower) != openers.end();
}

bool is_article(std::string_view word) {
  return word == "The" || word == "the" || word == "A" || word == "An";
}

class RunFinder {
 public:
  RunFinder(const Block& block, TextRange within)
      : text_{block.text}, words_{words_of(text_, within)} {
    skip_opening_study(within);
  }

  std::vector<NameRun> runs() {
    std::vector<NameRun> found;
    for (std::size_t i = first_; i < words_.size();) {
      if (!starts_run(i)) {
        ++i;
        continue;
      }
      const std::size_t last = last_of_run(i);
      add(found, i, last);
      i = last + 1;
    }
    return found;
  }

 private:
  // "Research in Advances in Wound Care": the study words that open a sentence name nothing.
  void skip_opening_study(TextRange within) {
    if (words_.empty()) return;
    const auto phrases =
        study_phrases(text_, {within.begin, std::min(within.end, within.begin + 160)});
    if (phrases.empty() || phrases.front().range.begin > words_[0].core.begin) return;
    while (first_ < words_.size() && words_[first_].core.begin < phrases.front().range.end)
      ++first_;
  }

  bool starts_run(std::size_t i) const {
    if (!is_capitalised(text_, words_[i].core)) return false;
    const std::string_view word = stripped_end(text_, words_[i].core).of(text_);
    const bool opens = i == 0 || words_[i - 1].whole.of(text_).ends_with(':');
    return !word.empty() && !is_article(word) && !(opens && only_opens(word));
  }

  // A run goes on over a blank alone, or over an abbreviation's full stop.
  bool goes_on_after(std::size_t i) const {
    if (i + 1 >= words_.size() || words_[i + 1].core.begin != words_[i + 1].whole.begin)
      return false;
    if (is_small_word(words_[i].core.of(text_))) return true;
    const TextRange whole = words_[i].core;
    const TextRange core = stripped_end(text_, whole);
    if (core.end == whole.end) return true;
    return text_.substr(core.end, whole.end - core.end) == "." && core.size() <= 8;
  }

  // "JAMA and the Journal of …": two names.
  bool starts_another(std::size_t i) const {
    return words_[i].core.of(text_) == "and" && i + 1 < words_.size() &&
           words_[i + 1].core.of(text_) == "the";
  }

  std::size_t last_of_run(std::size_t first) const {
    std::size_t last = first;
    for (std::size_t i = first; goes_on_after(i); ++i) {
      const TextRange next = stripped_end(text_, words_[i + 1].core);
      const std::string_view next_word = words_[i + 1].core.of(text_);
      if (is_capitalised(text_, next) && !is_month(next.of(text_))) {
        last = i + 1;
      } else if (!is_small_word(next_word) || i + 1 > last + 2 || starts_another(i + 1)) {
        break;
      }
    }
    return last;
  }

  void add(std::vector<NameRun>& found, std::size_t first, std::size_t last) const {
    NameRun run;
    run.range = {words_[first].core.begin, stripped_end(text_, words_[last].core).end};
    for (std::size_t i = first; i <= last; ++i)
      run.words += is_capitalised(text_, words_[i].core) ? 1U : 0U;
    // "J. Invest. Dermatol." keeps its last full stop too, unless that ends the sentence.
    const bool abbreviated = run.range.of(text_).find(". ") != std::string_view::npos;
    if (abbreviated && last + 1 < words_.size() && text_[run.range.end] == '.') ++run.range.end;
    if (!run.range.empty()) found.push_back(run);
  }

  std::string_view text_;
  std::vector<Word> words_;
  std::size_t first_ = 0;
};

// Italics of a name's length that start with a capital.
bool may_be_name(std::string_view text, TextRange range) {
  return !range.empty() && range.size() <= 140 && is_capitalised(text, range);
}

TextRange without_article(std::string_view text, TextRange range) {
  static const Pattern article{R"(^\s*(?:[Tt]he\s+)?)"};
  const std::string_view stripped = strip_end(range.of(text), ".,;:");
  const auto match = article.find(stripped);
  const std::size_t skipped = match ? match->range().end : 0;
  return {range.begin + skipped, range.begin + stripped.size()};
}

}  // namespace

std::vector<NameRun> name_runs(const Block& block, TextRange within) {
  std::vector<NameRun> emphasised;
  const auto& ranges = block.emphasis;
  for (auto range = std::lower_bound(ranges.begin(), ranges.end(), TextRange{within.begin, 0});
       range != ranges.end() && range->begin < within.end; ++range) {
    if (!within.contains(*range)) continue;
    const TextRange name = without_article(block.text, *range);
    if (may_be_name(block.text, name))
      emphasised.push_back({name, count_words(name.of(block.text)), true});
  }
  std::vector<NameRun> runs;
  auto next = emphasised.begin();
  for (const NameRun& run : RunFinder{block, within}.runs()) {
    while (next != emphasised.end() && next->range.begin < run.range.end) runs.push_back(*next++);
    if (runs.empty() || !runs.back().range.overlaps(run.range)) runs.push_back(run);
  }
  runs.insert(runs.end(), next, emphasised.end());
  return runs;
}

}  // namespace citewright::extract
