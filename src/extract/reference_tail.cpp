// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_tail.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <vector>

namespace citewright::extract {
namespace {

// Parts of the expressions below. Years are 1700–2099; a letter tells two works of one year apart.
constexpr std::string_view year_form = R"(((?:1[789]|20)\d\d)[a-z]?\b)";
constexpr std::string_view date_form =
    R"((?:[, ]{0,2}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Spring|Summer|Autumn|Fall|Winter))"
    R"((?: ?[-–/] ?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|\d{1,2}))?(?: \d{1,2}(?: ?[-–] ?(?:[A-Z][a-z]{2} )?\d{1,2})?)?)?)";
constexpr std::string_view before_year_form =
    R"((?:(?:\d{1,2} )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Spring|Summer|Autumn|Fall|Winter))"
    R"((?: ?[-–/] ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)?(?: \d{1,2})?,? )?)";
constexpr std::string_view volume_form =
    R"(([A-Z]{0,3}-?\d{1,5}(?:[A-Z]{1,2})?(?:[-–/]\d{1,4})?(?:,? ?(?:[Ss]uppl?(?:ement)?|Pt|Part|Spec No)\.?(?: [A-Z\d]{1,3}\b)?)*|[IVXLC]{1,8}\b|Suppl(?: \d+)?))";
constexpr std::string_view issue_form = R"((?: ?\(([^()]{1,40}(?:\([^()]{0,20}\))?)\)))";
constexpr std::string_view number_form =
    R"(((?:(?:Suppl|Spec No|Pt)\.? ?)?[^\s,.:;()]{1,16}(?: ?Suppl\.?(?: \d+)?)?))";
constexpr std::string_view pages_form =
    R"(((?:[A-Za-z]{0,4}\.?-?\d[\w.]*|[ivxlcdm]{1,8}\b)(?: ?[-–—−] ?(?:[A-Za-z]{0,4}\d[\w.]*|[ivxlcdm]{1,8}\b))?)"
    R"((?:[,;] ?[A-Za-z]?\d+ ?[-–—] ?[A-Za-z]?\d+|; (?:discussion|quiz|author reply) [\w–-]+)*))";
constexpr std::string_view pages_word =
    R"((?:pii: ?|(?:pp?|pgs?)\.? ?|[Pp]ages? |(?:[Aa]rticle|[Aa]rt\.)(?: [Nn]o\.| [Nn]umber| ID:?)? ?)?)";

enum Field : std::size_t { year, volume, issue, pages, other_year, other_issue, field_count };

struct Shape {
  Pattern pattern;
  // The group of each field; 0 where the shape has none.
  std::array<std::size_t, field_count> groups;
  bool elsevier = false;
};

std::vector<Shape> make_shapes() {
  const auto form = [](fmt::string_view pattern) {
    using fmt::arg;
    return Pattern{fmt::vformat(
        pattern, fmt::make_format_args(arg("year", year_form), arg("date", date_form),
                                       arg("predate", before_year_form), arg("vol", volume_form),
                                       arg("issue", issue_form), arg("number", number_form),
                                       arg("pages", pages_form), arg("p", pages_word)))};
  };
  std::vector<Shape> shapes;
  // Nutrients, vol. 10, no. 1, 2018, pp. 16–20 · vol. 10, no. 1, pp. 16–20, Jan. 2018
  shapes.push_back(
      {form(
           R"([,.]? [Vv]ol(?:ume|\.)? ?{vol}(?:(?:, (?:no|iss|issue|number)\.? ?| ?\(){number}\)?)?)"
           R"((?:, {predate}{year})?(?:[,:] {p}{pages})?(?:, {predate}{year})?)"),
       {3, 1, 2, 4, 5}});
  // Nutrients, no. 82, 2013, pp. 16–20
  shapes.push_back(
      {form(R"(, (?:no|iss|issue|number)\.? ?{number}, {predate}{year}(?:[:,] {p}{pages})?)"),
       {2, 0, 1, 3}});
  // Nutrients 10, no. 1 (January 2018): 16–20
  shapes.push_back(
      {form(
           R"([,.]?(?: {vol})?, (?:no|nos|issue|iss)\.? ?{number} \({predate}{year}{date}\)(?:[:,] ?{p}{pages})?)"),
       {3, 1, 2, 4}});
  // Nutrients 10, no. 1: 16–20
  shapes.push_back(
      {form(R"([,.]?(?: {vol})?, (?:no|nos|issue|iss)\.? ?{number}(?:[:,] ?{p}{pages})?)"),
       {0, 1, 2, 3}});
  // Nutrients. 2018 Jan 3;10(1):16–20
  shapes.push_back(
      {form(
           R"([.,:]{{0,2}} ?\(?\b{year}{date}\)? ?; ?(?:[Vv]ol\.? ?)?{vol}?{issue}?(?: ?[:,.] ?{p}{pages})?)"),
       {1, 2, 3, 4}});
  // Nutrients 2018, 10(1):16–20 · Nutrients 2018, 10, 16
  shapes.push_back(
      {form(R"([.,]? \b{year}{date}[,:]? (?:{vol}{issue}?|{issue})(?:: ?|, ?){p}{pages})"),
       {1, 2, 3, 5, 0, 4}});
  // Nature 10, 16–20 (2018)
  shapes.push_back({form(R"([.,]? {vol}{issue}?(?:: ?|, ?){p}{pages},? \({predate}{year}{date}\))"),
                    {4, 1, 2, 3}});
  // Nutrients 10.1 (2018): 16–20 · Nutrients 10 (2018) 16–20
  shapes.push_back(
      {form(
           R"([.,]? {vol}(?:\.{number}|{issue})? ?\({predate}{year}{date}\)(?:[:,]? ?{p}{pages})?)"),
       {4, 1, 2, 5, 0, 3},
       true});
  // Nutrients 2018:16–20
  shapes.push_back({form(R"([.,]? \b{year}{date} ?: ?{p}{pages})"), {1, 0, 0, 2}});
  // Nutrients, 10(1), 16–20 · Nutrients. 10 (1): 16–20
  shapes.push_back({form(R"([.,]? {vol}{issue}?(?:: ?|, ?){p}{pages})"), {0, 1, 2, 3}});
  // Nutrients, (82), 16–20
  shapes.push_back({form(R"([.,]?{issue}(?:: ?|, ?){p}{pages})"), {0, 0, 1, 2}});
  // Nutrients, 10(1).
  shapes.push_back({form(R"([.,]? {vol}{issue}\.?$)"), {0, 1, 2, 0}});
  return shapes;
}

std::optional<int> as_year(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc{} || digits.empty()) return std::nullopt;
  return value;
}

std::string field(const Match& match, const Shape& shape, Field which) {
  const std::size_t group = shape.groups.at(which);
  return group == 0 ? std::string{} : std::string{strip(match[group], ".,;:")};
}

ReferenceTail tail_of(const Match& match, const Shape& shape) {
  ReferenceTail tail;
  tail.range = match.range();
  tail.year = as_year(field(match, shape, year));
  if (!tail.year) tail.year = as_year(field(match, shape, other_year));
  tail.volume = field(match, shape, volume);
  tail.issue = field(match, shape, issue) + field(match, shape, other_issue);
  tail.pages = field(match, shape, pages);
  tail.elsevier = shape.elsevier;
  return tail;
}

// Numbers inside a title are followed by more of it, those of the tail by notes at most.
constexpr std::size_t most_words_after = 8;

bool has_few_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = skip_blanks(text, 0); at < text.size() && words <= most_words_after;
       ++words)
    at = skip_blanks(text, std::min(text.find(' ', at), text.size()));
  return words <= most_words_after;
}

std::optional<Match> last_fitting(const Pattern& pattern, std::string_view text, std::size_t from) {
  std::optional<Match> last;
  while (const auto match = pattern.find(text, from)) {
    last = match;
    if (has_few_words(text.substr(match->range().end))) break;
    from = match->range().end;
  }
  return last;
}

std::optional<int> only_match(const Pattern& form, std::string_view text) {
  std::optional<int> only;
  for (std::size_t from = 0;;) {
    const auto match = form.find(text, from);
    if (!match) return only;
    const auto found = as_year(match->text(1));
    if (only && found != only) return std::nullopt;
    only = found;
    from = match->range(1).end;
  }
}

}  // namespace

std::optional<ReferenceTail> find_tail(std::string_view text, std::size_t from) {
  static const std::vector<Shape> shapes = make_shapes();
  for (const Shape& shape : shapes) {
    const auto match = last_fitting(shape.pattern, text, from);
    if (!match) continue;
    ReferenceTail tail = tail_of(*match, shape);
    if (tail.volume.empty() && tail.issue.empty() && tail.pages.empty()) continue;
    return tail;
  }
  return std::nullopt;
}

std::optional<WrittenYear> year_in_brackets(std::string_view text, std::size_t from) {
  static const Pattern form{
      R"([\[(])" + std::string{before_year_form} +
      R"((?:((?:1[789]|20)\d\d)[a-z]?|in press|n\.? ?d\.?|forthcoming)(?:[,/–-][^()\[\]]{0,30})?[\])][.,:;]?)"};
  const auto match = form.find(text, from);
  if (!match) return std::nullopt;
  return WrittenYear{match->range(), as_year(match->text(1))};
}

std::optional<WrittenYear> year_at(std::string_view text, std::size_t at) {
  static const Pattern form{R"([.,:;]? ?((?:1[789]|20)\d\d)[a-z]?[.,:;]( |$))"};
  if (const auto match = form.match_at(text, at))
    return WrittenYear{match->range(), as_year(match->text(1))};
  const std::size_t bracket = text.find_first_not_of(" .,:;", at);
  if (bracket == std::string_view::npos || (text[bracket] != '(' && text[bracket] != '['))
    return std::nullopt;
  const auto found = year_in_brackets(text, bracket);
  if (!found || found->range.begin != bracket) return std::nullopt;
  return found;
}

std::string pages_alone(std::string_view text) {
  static const Pattern form{fmt::format(R"(\bpp?\. ?{}\W*$)", pages_form)};
  const auto match = form.find(text);
  return match ? std::string{strip(match->text(1), ".,;:")} : std::string{};
}

std::optional<int> only_year(std::string_view text) {
  static const Pattern form{R"((?:^|[^\w–:/-])((?:1[89]|20)\d\d)[a-z]?(?:[^\w–:/-]|$))"};
  return only_match(form, text);
}

std::optional<int> only_year_in_brackets(std::string_view text) {
  static const Pattern form{R"(\(((?:1[789]|20)\d\d)[a-z]?\))"};
  return only_match(form, text);
}

}  // namespace citewright::extract
