// SPDX-License-Identifier: Apache-2.0
#include "title_parts.hpp"

#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace citewright::audit {
namespace {

using text::Token;

// Words a title opens with that say what kind of paper it is, not what it is about.
constexpr auto opening_words = std::to_array<std::string_view>({
    "a",
    "an",
    "the",
    "advance",
    "advances",
    "analysis",
    "application",
    "applications",
    "approach",
    "approaches",
    "assessment",
    "association",
    "associations",
    "based",
    "benefit",
    "benefits",
    "can",
    "case",
    "cases",
    "changes",
    "clinical",
    "combined",
    "comparative",
    "comparison",
    "complication",
    "complications",
    "comprehensive",
    "controlled",
    "current",
    "do",
    "does",
    "double",
    "blind",
    "effect",
    "effectiveness",
    "effects",
    "efficacy",
    "evaluation",
    "evidence",
    "experience",
    "factors",
    "from",
    "impact",
    "influence",
    "insight",
    "insights",
    "is",
    "are",
    "literature",
    "long",
    "management",
    "meta",
    "multicenter",
    "narrative",
    "new",
    "novel",
    "of",
    "on",
    "in",
    "for",
    "outcome",
    "outcomes",
    "overview",
    "pilot",
    "placebo",
    "potential",
    "prevalence",
    "prospective",
    "randomised",
    "randomized",
    "recent",
    "report",
    "retrospective",
    "review",
    "risk",
    "role",
    "roles",
    "safety",
    "scoping",
    "short",
    "studies",
    "study",
    "survey",
    "systematic",
    "term",
    "trial",
    "trials",
    "update",
    "updates",
    "use",
    "uses",
    "using",
    "and",
    "with",
    "between",
    "therapeutic",
    "evaluating",
    "investigating",
    "understanding",
    "towards",
    "toward",
    "to",
    "short",
    "preliminary",
});

constexpr auto head_ends = std::to_array<std::string_view>({
    "in",      "on",       "of",        "for",        "with",        "among",      "after",
    "before",  "during",   "following", "to",         "by",          "from",       "as",
    "at",      "and",      "or",        "versus",     "vs",          "is",         "are",
    "was",     "were",     "via",       "through",    "between",     "against",    "than",
    "the",     "a",        "an",        "improves",   "improve",     "increases",  "increase",
    "reduces", "reduce",   "promotes",  "promote",    "induces",     "prevents",   "prevent",
    "affects", "affect",   "does",      "do",         "can",         "may",        "enhances",
    "enhance", "inhibits", "protects",  "stimulates", "accelerates", "attenuates", "efficacy",
    "effects", "effect",   "use",
});

constexpr auto narrowing_words = std::to_array<std::string_view>(
    {"in", "among", "after", "following", "during", "with", "for", "on", "undergoing"});

bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Punctuation that ends a part stands between two tokens.
bool breaks_between(std::string_view title, const Token& before, const Token& after) {
  const std::string_view gap = title.substr(before.range.end, after.range.begin - before.range.end);
  return gap.find_first_of(":;.?!,()[]/") != std::string_view::npos ||
         gap.find(" - ") != std::string_view::npos ||
         gap.find("\u2013") != std::string_view::npos ||
         gap.find("\u2014") != std::string_view::npos;
}

std::size_t skip_opening(const std::vector<Token>& tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && is_in(opening_words, tokens[at].folded)) ++at;
  return at < tokens.size() ? at : 0;  // a title of opening words alone is its own head
}

std::size_t end_of_head(std::string_view title, const std::vector<Token>& tokens,
                        std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < tokens.size() && !is_in(head_ends, tokens[at].folded) &&
         !breaks_between(title, tokens[at - 1], tokens[at])) {
    ++at;
  }
  return at;
}

std::size_t end_of_part(std::string_view title, const std::vector<Token>& tokens,
                        std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < tokens.size() && !breaks_between(title, tokens[at - 1], tokens[at])) ++at;
  return at;
}

std::string words(std::string_view title, const std::vector<Token>& tokens, std::size_t begin,
                  std::size_t end) {
  if (begin >= end) return "";
  return std::string{title.substr(tokens[begin].range.begin,
                                  tokens[end - 1].range.end - tokens[begin].range.begin)};
}

// The last narrowing word wins: "… on Collagen Synthesis and Oxidative Stress After Musculoskeletal
// Injuries".
std::string narrowed_part(std::string_view title, const std::vector<Token>& tokens,
                          std::size_t from) {
  std::size_t part_end = from;
  while (part_end < tokens.size() &&
         (part_end == from || !breaks_between(title, tokens[part_end - 1], tokens[part_end]))) {
    ++part_end;
  }
  for (std::size_t at = part_end; at-- > from;) {
    if (is_in(narrowing_words, tokens[at].folded) && at + 1 < part_end)
      return words(title, tokens, at + 1, part_end);
  }
  return "";
}

}  // namespace

TitleParts title_parts(std::string_view title) {
  const std::vector<Token> tokens = text::tokenize(title);
  if (tokens.empty()) return {};
  const std::size_t begin = skip_opening(tokens);
  const std::size_t end = end_of_head(title, tokens, begin);
  TitleParts parts;
  parts.head = words(title, tokens, begin, end);
  std::size_t rest = end;
  // A title may break before it narrows: "Microneedling: results in children".
  while (rest < tokens.size() && parts.narrowed.empty()) {
    parts.narrowed = narrowed_part(title, tokens, rest);
    rest = end_of_part(title, tokens, rest);
  }
  return parts;
}

}  // namespace citewright::audit
