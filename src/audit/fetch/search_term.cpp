// SPDX-License-Identifier: Apache-2.0
#include "search_term.hpp"

#include "../term_weights.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/retrieval/term_statistics.hpp"
#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace citewright::audit {
namespace {

// Letters and digits only: nothing of it can be an operator, a tag or a bracket.
std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  for (text::Token& token : text::tokenize(text)) {
    if (token.folded.size() > 1 && !text::is_stop_word(token.folded))
      words.push_back(std::move(token.folded));
  }
  return words;
}

std::string in_quotes(std::string_view name) {
  return fmt::format("\"{}\"", fold_to_words(name));
}

}  // namespace

std::string title_term(const Reference& reference) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 12;
  const std::vector<std::string> words =
      content_words(reference.title.empty() ? reference.text : reference.title);
  if (words.size() < fewest) return "";
  const std::size_t count = std::min(words.size(), most);
  return fmt::format(
      "{}[TI]",
      fmt::join(words.begin(), std::next(words.begin(), static_cast<std::ptrdiff_t>(count)),
                "[TI] AND "));
}

std::string doi_term(std::span<const Doi> dois) {
  std::string term;
  for (const Doi& doi : dois)
    term += fmt::format("{}\"{}\"[DOI]", term.empty() ? "" : " OR ", to_string(doi));
  return term;
}

std::string study_term(const NamedStudy& study) {
  constexpr std::size_t topic_words = 6;
  const Citation& citation = study.citation;
  std::string term;
  const auto require = [&term](const std::string& part) {
    term += fmt::format("{}{}", term.empty() ? "" : " AND ", part);
  };
  if (!citation.journal.empty()) require(in_quotes(citation.journal) + "[JOUR]");
  for (const std::string& author : citation.authors) require(in_quotes(author) + "[AU]");
  if (term.empty()) return "";
  if (citation.year) require(fmt::format("{}:{}[DP]", *citation.year - 1, *citation.year + 1));
  Spellings spellings;
  const Terms terms = terms_of(study.context, spellings);
  std::string topic;
  for (const std::string& words :
       rarest_words(terms, spellings, retrieval::built_in_statistics(), topic_words))
    topic += fmt::format("{}{}[TIAB]", topic.empty() ? "" : " OR ", in_quotes(words));
  if (!topic.empty()) require("(" + topic + ")");
  return term;
}

}  // namespace citewright::audit
