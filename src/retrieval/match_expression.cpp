// SPDX-License-Identifier: Apache-2.0
#include "match_expression.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace citewright::retrieval {
namespace {

struct Term {
  std::string text;
  bool phrase = false;
  bool prefix = false;
  bool excluded = false;
};

// Valid UTF-8 on one line, every kind of double quote as the plain one.
std::string normalized(std::string_view text) {
  constexpr std::u32string_view quotes = U"\u201C\u201D\u201E\u201F\u00AB\u00BB";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    const bool control = point.value < U' ' || point.value == 0x7F;
    const bool quote = quotes.find(point.value) != std::u32string_view::npos;
    append_utf8(out, control ? U' ' : quote ? U'"' : point.value);
  }
  return collapse_whitespace(out);
}

// Takes terms off the front of a normalized text.
class TermReader {
 public:
  explicit TermReader(std::string_view text) : rest_{text} {}

  bool next(Term& term) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    if (rest_.empty()) return false;
    term = {};
    if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ' ') {
      term.excluded = true;
      rest_.remove_prefix(1);
    }
    if (rest_[0] == '"') {
      read_quoted(term);
    } else {
      read_word(term);
    }
    return true;
  }

 private:
  void read_quoted(Term& term) {
    rest_.remove_prefix(1);
    const std::size_t end = rest_.find('"');
    if (end == std::string_view::npos) return;  // a stray quote: the words after it are words
    term.phrase = true;
    term.text = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    term.prefix = rest_.starts_with('*');
  }

  void read_word(Term& term) {
    const std::size_t end = std::min(rest_.find_first_of(" \""), rest_.size());
    term.text = rest_.substr(0, end);
    term.prefix = term.text.ends_with('*');
    rest_.remove_prefix(end);
  }

  std::string_view rest_;
};

bool is_function_word(const Term& term, const std::vector<text::Token>& tokens) {
  return !term.phrase && !term.prefix && tokens.size() == 1 &&
         text::is_stop_word(tokens.front().folded);
}

std::string quoted(const Term& term) {
  std::string out = "\"";
  for (const char c : term.text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + (term.prefix ? "\"*" : "\"");
}

struct Terms {
  std::vector<std::string> wanted;
  std::vector<std::string> function_words;
  std::vector<std::string> excluded;
  bool cut = false;
};

Terms read_terms(std::string_view text) {
  Terms terms;
  std::set<std::pair<bool, std::string>> seen;
  std::size_t words = 0;
  const std::string line = normalized(text);
  TermReader reader{line};
  for (Term term; reader.next(term);) {
    std::vector<text::Token> tokens = text::tokenize(term.text);
    if (tokens.empty()) continue;  // FTS5 would find nothing for a term without words
    if (words == most_query_words) {
      terms.cut = true;
      break;
    }
    if (tokens.size() > most_query_words - words) {
      terms.cut = true;
      tokens.resize(most_query_words - words);
      term.text.resize(tokens.back().range.end);
    }
    const std::string expression = quoted(term);
    if (!seen.emplace(term.excluded, fold(expression)).second) continue;
    words += tokens.size();
    auto& list = term.excluded                    ? terms.excluded
                 : is_function_word(term, tokens) ? terms.function_words
                                                  : terms.wanted;
    list.push_back(expression);
  }
  return terms;
}

std::string without(std::string wanted, const std::string& excluded) {
  return excluded.empty() ? wanted : fmt::format("({}) NOT ({})", wanted, excluded);
}

}  // namespace

MatchExpression build_match(std::string_view text) {
  const Terms terms = read_terms(text);
  const auto& wanted = terms.wanted.empty() ? terms.function_words : terms.wanted;
  MatchExpression match;
  match.cut = terms.cut;
  match.excluded = fmt::format("{}", fmt::join(terms.excluded, " OR "));
  if (!wanted.empty()) {
    match.all = without(fmt::format("{}", fmt::join(wanted, " AND ")), match.excluded);
  }
  if (wanted.size() > 1) {
    match.any = without(fmt::format("{}", fmt::join(wanted, " OR ")), match.excluded);
  }
  return match;
}

}  // namespace citewright::retrieval
