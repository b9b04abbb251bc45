// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/tokens.hpp"

#include "stop_words.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <libstemmer.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace citewright::text {
namespace {

static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_alnum(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Marks and invisible characters that belong to the letter before them: accents written apart, soft
// hyphens, joiners.
bool continues_word(char32_t value) {
  const auto type = u_charType(static_cast<UChar32>(value));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK ||
         type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

// Bytes of the word character at `at`; 0 where there is none.
std::size_t word_character(std::string_view text, std::size_t at, bool inside_word) {
  if (is_ascii(text[at])) return is_ascii_alnum(text[at]) ? 1 : 0;
  const CodePoint point = code_point_at(text, at);
  const bool in_word = u_isalnum(static_cast<UChar32>(point.value)) != 0 ||
                       (inside_word && continues_word(point.value));
  return in_word ? point.bytes : 0;
}

bool is_decimal_point(std::string_view text, std::size_t at) {
  return text[at] == '.' && at > 0 && at + 1 < text.size() && is_ascii_digit(text[at - 1]) &&
         is_ascii_digit(text[at + 1]);
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t bytes = is_decimal_point(text, at) ? 1 : word_character(text, at, true);
    if (bytes == 0) break;
    at += bytes;
  }
  return at;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// A stemmer is not safe to share between threads.
sb_stemmer* porter() {
  thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer{
      sb_stemmer_new("porter", "UTF_8")};
  if (stemmer == nullptr) throw Error{ErrorCode::internal, "libstemmer has no porter stemmer"};
  return stemmer.get();
}

bool is_plain_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// FTS5's porter tokenizer passes on shorter and longer words unchanged (SQLite, fts5_tokenize.c).
constexpr std::size_t shortest_stemmed = 3;
constexpr std::size_t longest_stemmed = 64;

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = word_character(text, at, false);
    if (first == 0) {
      at += is_ascii(text[at]) ? 1 : code_point_at(text, at).bytes;
      continue;
    }
    const std::size_t end = word_end(text, at + first);
    std::string folded = fold(text.substr(at, end - at));
    if (!folded.empty()) tokens.push_back({{at, end}, std::move(folded)});
    at = end;
  }
  return tokens;
}

std::string stem(std::string_view folded) {
  if (folded.size() < shortest_stemmed || folded.size() > longest_stemmed ||
      !std::all_of(folded.begin(), folded.end(), is_plain_lower)) {
    return std::string{folded};
  }
  sb_stemmer* stemmer = porter();
  const auto* word = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer, word, static_cast<int>(folded.size()));
  if (stemmed == nullptr) throw Error{ErrorCode::internal, "libstemmer is out of memory"};
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

bool is_stop_word(std::string_view folded) {
  return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

std::vector<std::string> terms(std::string_view text) {
  std::vector<std::string> stems;
  for (const Token& token : tokenize(text)) {
    const bool single_letter = token.folded.size() == 1 && !is_ascii_digit(token.folded.front());
    if (!single_letter && !is_stop_word(token.folded)) stems.push_back(stem(token.folded));
  }
  return stems;
}

}  // namespace citewright::text
