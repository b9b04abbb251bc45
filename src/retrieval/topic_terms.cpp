// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/topic_terms.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>

namespace citewright::retrieval {
namespace {

using text::Token;

bool is_number(std::string_view folded) {
  return std::all_of(folded.begin(), folded.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

// "C" in "vitamin C", "2" in "type 2": too short to mean anything alone.
bool is_qualifier(std::string_view folded) {
  constexpr std::size_t longest_number = 2;
  return count_code_points(folded) == 1 || (is_number(folded) && folded.size() <= longest_number);
}

bool is_content_word(std::string_view folded) {
  return count_code_points(folded) > 1 && !is_number(folded) && !text::is_stop_word(folded);
}

// One blank or hyphen between two tokens and nothing else.
bool follows_closely(std::string_view text, const Token& before, const Token& after) {
  const std::string_view gap = text.substr(before.range.end, after.range.begin - before.range.end);
  return gap == " " || gap == "-" || gap.empty();
}

}  // namespace

std::vector<TopicTerm> topic_terms(std::string_view text) {
  std::vector<TopicTerm> out;
  const Token* before = nullptr;
  const std::vector<Token> tokens = text::tokenize(text);
  for (const Token& token : tokens) {
    const bool qualifies = before != nullptr && is_qualifier(token.folded) &&
                           is_content_word(before->folded) && follows_closely(text, *before, token);
    if (qualifies) {
      out.push_back(
          {text::stem(before->folded) + " " + token.folded,
           std::string{text.substr(before->range.begin, token.range.end - before->range.begin)}});
    } else if (is_content_word(token.folded)) {
      out.push_back({text::stem(token.folded), std::string{token.range.of(text)}});
    }
    before = &token;
  }
  return out;
}

std::set<std::string> topic_term_set(std::string_view text) {
  std::set<std::string> terms;
  for (TopicTerm& term : topic_terms(text)) terms.insert(std::move(term.term));
  return terms;
}

}  // namespace citewright::retrieval
