// SPDX-License-Identifier: Apache-2.0
#include "claim_words.hpp"

#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr char32_t apostrophe = U'’';

bool is_letter_or_digit(char32_t value) {
  if (value < 0x80) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') ||
           (value >= '0' && value <= '9');
  }
  return u_isalnum(static_cast<UChar32>(value)) != 0;
}

bool starts_word(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter_or_digit(code_point_at(text, at).value);
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Characters that join two letters or digits into one word: "body's", "post-operative", "0.5",
// "1,024", "140/90", "4–8", "2 a.m.".
bool joins(std::string_view text, std::size_t at, CodePoint point) {
  const std::size_t next = at + point.bytes;
  if (!starts_word(text, next)) return point.value == '%';
  const bool digits = is_digit_at(text, next) && at > 0 && is_digit_at(text, at - 1);
  switch (point.value) {
    case '\'':
    case apostrophe:
    case '-':
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
    case '/':
    case '_':
    case '.':
    case '%':
      return true;
    case ',':
    case 0x2013:  // en dash between figures
    case 0x2212:
      return digits;
    default:
      return false;
  }
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit) {
    const CodePoint point = code_point_at(text, at);
    if (!is_letter_or_digit(point.value) && !joins(text, at, point)) break;
    at += point.bytes;
  }
  return at;
}

std::string lower(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (point.value == apostrophe) {
      out += '\'';
    } else if (point.value < 0x80) {
      const char c = word[at];
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      out += word.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

// The mark that a character is to a clause; a later, stronger mark wins.
char mark_of(char32_t value) {
  switch (value) {
    case ',':
    case ';':
    case ':':
      return static_cast<char>(value);
    case 0x2013:
    case 0x2014:
      return '-';
    default:
      return 0;
  }
}

// Reads a sentence from left to right, leaving out brackets.
class WordReader {
 public:
  WordReader(std::string_view text, TextRange sentence, std::span<const TextRange> skipped)
      : text_{text},
        at_{sentence.begin},
        end_{std::min(sentence.end, text.size())},
        skipped_{skipped} {}

  std::vector<Word> read() {
    std::vector<Word> words;
    while (at_ < end_) {
      if (skip_mark()) continue;
      const CodePoint point = code_point_at(text_, at_);
      if (is_letter_or_digit(point.value)) {
        const std::size_t end = word_end(text_, at_, end_);
        if (depth_ == 0) add(words, {at_, end});
        at_ = end;
      } else {
        read_mark(point);
      }
    }
    return words;
  }

 private:
  bool skip_mark() {
    while (next_skipped_ < skipped_.size() && skipped_[next_skipped_].end <= at_) ++next_skipped_;
    if (next_skipped_ == skipped_.size() || skipped_[next_skipped_].begin > at_) return false;
    at_ = skipped_[next_skipped_].end;
    return true;
  }

  void read_mark(CodePoint point) {
    if (point.value == '(' || point.value == '[') {
      ++depth_;
    } else if ((point.value == ')' || point.value == ']') && depth_ > 0) {
      --depth_;
    } else if (const char mark = mark_of(point.value); mark != 0 && depth_ == 0) {
      mark_ = mark;
    } else if (point.value == '-' && depth_ == 0 && at_ > 0 && text_[at_ - 1] == ' ') {
      mark_ = '-';
    }
    at_ += point.bytes;
  }

  void add(std::vector<Word>& words, TextRange range) {
    const std::string_view written = range.of(text_);
    Word word;
    word.range = range;
    word.lower = lower(written);
    word.classes = classes_of(word.lower);
    word.before = words.empty() ? '\0' : mark_;
    word.capital = u_isupper(static_cast<UChar32>(code_point_at(written, 0).value)) != 0;
    words.push_back(std::move(word));
    mark_ = 0;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::span<const TextRange> skipped_;
  std::size_t next_skipped_ = 0;
  int depth_ = 0;
  char mark_ = 0;
};

}  // namespace

std::vector<Word> read_words(std::string_view text, TextRange sentence,
                             std::span<const TextRange> skipped, bool labelled) {
  std::vector<Word> words = WordReader{text, sentence, skipped}.read();
  tag_words(words, labelled);
  return words;
}

std::size_t phrase_at(Words words, std::size_t at, PhraseClass phrase_class) {
  for (const Phrase& phrase : phrases_from(words[at].lower)) {
    if (phrase.phrase_class != phrase_class || phrase.words.size() > words.size() - at) continue;
    const bool matches = std::equal(
        phrase.words.begin(), phrase.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
        [](std::string_view wanted, const Word& word) { return wanted == word.lower; });
    if (matches) return phrase.words.size();
  }
  return 0;
}

std::optional<PhraseMatch> find_phrase(Words words, PhraseClass phrase_class) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const std::size_t length = phrase_at(words, i, phrase_class); length > 0)
      return PhraseMatch{i, length};
  }
  return std::nullopt;
}

}  // namespace citewright::extract
