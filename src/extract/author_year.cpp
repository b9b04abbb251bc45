// SPDX-License-Identifier: Apache-2.0
#include "extract/author_year.hpp"

#include "extract/attributions.hpp"
#include "extract/author_names.hpp"
#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/places.hpp"
#include "extract/proper_names.hpp"
#include "extract/readable.hpp"
#include "extract/study_words.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

// Brackets longer than this hold no citations but asides.
constexpr std::size_t longest_bracket = 700;

// What names the works of one year or more: "Lin and Ma", "WHO".
struct Namer {
  TextRange range;
  std::vector<std::string> authors;
  std::string organisation;
};

struct Surroundings {
  const Block* block = nullptr;
  std::string_view text;  // the block's
  const ListForm* list = nullptr;
};

// The words that lead to a citation in brackets, and stand in front of its names.
std::size_t skip_lead_in(std::string_view segment) {
  static const Pattern lead{
      R"(^[\s,;]*(?:(?:and|&|but|or|as|in|by|from|after|e\.g\.,?|i\.e\.,?|cf\.?|viz\.?|for\s+(?:example|instance|reviews?|more|details?),?|)"
      R"(see(?:\s+(?:also|e\.g\.,?|for example,?|review))?,?|also|reviewed|review|discussed|described|reported|shown|cited|quoted|adapted|data|)"
      R"(modified|reproduced|source:?|according\s+to|compare|contra|the)\s+)*)",
      Pattern::Case::any};
  const auto match = lead.find(segment);
  return match ? match->range().end : 0;
}

bool is_no_name(std::string_view name) {
  return is_no_surname(name) || is_place_or_language(name) ||
         std::any_of(name.begin(), name.end(), is_digit);
}

// Initials of bodies and names with a body's or a country's word: "WHO", "Health Canada".
bool is_body_author(std::string_view name, const ListForm& list) {
  static const Pattern capitals{
      R"(^\p{Lu}[\p{L}&'’.-]*(?: (?:(?:of|for|and|on|the|&) )*\p{Lu}[\p{L}&'’.-]*)*(?: \[\p{Lu}+\])?$)"};
  if (!capitals.found_in(name) || is_place_or_language(name) || is_month(name) ||
      has_journal_word(name))
    return false;
  const std::string_view first_word = name.substr(0, name.find(' '));
  if (first_word == name) return is_known_body(name) || (is_acronym(name) && list.has_words(name));
  return has_organisation_word(name) || contains_country(name);
}

std::optional<Namer> body_author(const Surroundings& around, TextRange range) {
  static const Pattern initials{R"(\s*[\[(]\p{Lu}+[\])]$)"};
  std::string_view name = range.of(around.text);
  if (const auto match = initials.find(name)) name = name.substr(0, match->range().begin);
  if (!is_body_author(name, *around.list)) return std::nullopt;
  return Namer{range, {std::string{name}}, std::string{name}};
}

// Does a lone name in "(Lin, 2018)" or "(Lin 2018)" name an author? The comma says so, the list
// does.
bool is_lone_author(const Surroundings& around, const std::string& name, bool sure_form) {
  if (around.list->has_words(name)) return !is_month(name);
  return sure_form && !is_no_name(name);
}

// The authors of text[range], which ends where the year follows.
std::optional<Namer> namer_in_bracket(const Surroundings& around, TextRange range, bool sure_form) {
  range.begin += skip_lead_in(range.of(around.text));
  const std::string_view segment = range.of(around.text);
  if (segment.empty()) return std::nullopt;
  if (auto body = body_author(around, range)) return body;
  const auto group = authors_at_end(segment);
  if (!group || is_no_name(group->names.back())) return std::nullopt;
  const TextRange names{range.begin + group->range.begin, range.begin + group->range.end};
  if (group->form == AuthorGroup::Form::with_others) return Namer{names, group->names, ""};
  if (group->range.begin != 0) return std::nullopt;  // "mice from Jackson, 2018"
  if (group->form == AuthorGroup::Form::single &&
      !is_lone_author(around, group->names.front(), sure_form))
    return std::nullopt;
  return Namer{names, group->names, ""};
}

bool is_after_title_word(std::string_view before) {
  static const Pattern form{
      R"((?:^|[\s(])(?:[Ii]n|of|journals?|at|from|\p{Lu}\p{L}+|published in)\s+(?:the\s+)?$)"};
  return form.found_in(before);
}

// The authors right before "(2018)".
std::optional<Namer> namer_before(const Surroundings& around, std::size_t open, std::size_t close) {
  constexpr std::size_t look_back = 240;
  std::string_view before = tail_before(around.text, open, look_back);
  const std::size_t begin = open - before.size();
  before = strip_end(before, "");
  for (const std::string_view possessive : {"'s", "’s"}) {
    if (before.ends_with(possessive)) before.remove_suffix(possessive.size());
  }
  const auto group = authors_at_end(before);
  if (!group) return std::nullopt;
  Namer namer{{begin + group->range.begin, begin + group->range.end}, group->names, ""};
  if (group->form == AuthorGroup::Form::with_others) return namer;
  const bool listed = std::all_of(group->names.begin(), group->names.end(),
                                  [&](const auto& name) { return around.list->has_words(name); });
  const bool titled = is_after_title_word(before.substr(0, group->range.begin));
  if (std::any_of(group->names.begin(), group->names.end(), is_no_name) || (titled && !listed))
    return std::nullopt;
  if (group->form == AuthorGroup::Form::several) return namer;
  static const Pattern by{R"(\b[Bb]y\s+$)"};
  const bool acts =
      is_speaking(around.text, close) || by.found_in(before.substr(0, group->range.begin));
  if (titled || !(listed || acts)) return std::nullopt;
  return namer;
}

Citation cite(const Namer& namer, TextRange range, std::string_view year, std::string_view suffix) {
  Citation citation;
  citation.route = Route::author_year;
  citation.range = range;
  citation.authors = namer.authors;
  citation.organisation = namer.organisation;
  citation.year = year_in(year);
  citation.year_suffix = suffix;
  return citation;
}

// Reads one bracket from year to year: what stands before each names its works, or nothing does and
// the same authors go on.
class BracketReader {
 public:
  BracketReader(Surroundings around, TextRange bracket) : around_{around}, bracket_{bracket} {}

  std::vector<Citation> read() {
    static const Pattern form{R"(\b((?:1[6-9]|20)\d\d)([a-z]?)\b)"};
    const std::string_view searched = around_.text.substr(0, inner_end());
    std::size_t from = bracket_.begin + 1;
    for (auto match = form.find(searched, from); match; match = form.find(searched, from)) {
      if (is_in_span(searched, match->range())) {
        from = match->range().end;
        continue;
      }
      const TextRange segment = segment_before(from, match->range().begin);
      name(segment, from == bracket_.begin + 1, *match);
      if (namer_) add(*match);
      from = std::max(match->range().end, suffixes(searched, *match));
    }
    if (found_.size() == 1 && starts_bracket_ && ends_bracket(from)) found_[0].range = bracket_;
    return std::move(found_);
  }

 private:
  // "1965–98": a span of years, or of pages.
  static bool is_in_span(std::string_view text, TextRange year) {
    static const Pattern dash{R"(\s?[–—-]\s?\d)"};
    const std::string_view before = strip_end(text.substr(0, year.begin), "");
    return dash.match_at(text, year.end) || before.ends_with('-') || before.ends_with("–");
  }

  std::size_t inner_end() const { return bracket_.end - 1; }

  // What names the works: after the last semicolon before the year, without the comma before it.
  TextRange segment_before(std::size_t from, std::size_t year) {
    const std::size_t semicolon = around_.text.substr(from, year - from).rfind(';');
    if (semicolon != std::string_view::npos) from += semicolon + 1;
    const std::string_view segment = around_.text.substr(from, year - from);
    const std::string_view names = strip_end(segment, ",([");
    has_comma_ = segment.substr(names.size()).find(',') != std::string_view::npos;
    const std::size_t lead = segment.size() - strip_start(segment).size();
    return {from + std::min(lead, names.size()), from + names.size()};
  }

  static std::string_view strip_start(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" ,;");
    return first == std::string_view::npos ? "" : text.substr(first);
  }

  void name(TextRange segment, bool first, const Match& year) {
    const std::string_view words = segment.of(around_.text);
    begin_ = segment.begin;
    if (first && words.empty()) {
      namer_ = namer_before(around_, bracket_.begin, bracket_.end);
      narrative_ = namer_.has_value();
    } else if (words.empty() || words == "and" || words == "&") {
      begin_ = year.range().begin;  // the same authors' next work
    } else {
      // A comma, a suffix and a sure citation beside it all mark an author's year.
      const bool sure = has_comma_ || !year.text(2).empty() || !found_.empty();
      namer_ = namer_in_bracket(around_, segment, sure);
      narrative_ = false;
      if (namer_) begin_ = namer_->range.begin;
      starts_bracket_ = first && leads_to(begin_);
    }
  }

  // Nothing but "see also" and the like stands between the bracket's start and `at`.
  bool leads_to(std::size_t at) const {
    const std::size_t start = bracket_.begin + 1;
    const std::string_view between = around_.text.substr(start, at - start);
    return skip_lead_in(between) == between.size();
  }

  void add(const Match& match) {
    if (!namer_) return;
    TextRange range{begin_, match.range().end};
    if (narrative_ && found_.empty()) range = {namer_->range.begin, bracket_.end};
    found_.push_back(cite(*namer_, range, match.text(1), match.text(2)));
  }

  // "2016a, b": further works of the same year; where the last suffix ends.
  std::size_t suffixes(std::string_view searched, const Match& match) {
    static const Pattern next{R"(\s*(?:,|and|&|–|-)\s*([a-z])\b)"};
    std::size_t at = match.range().end;
    if (match.text(2).empty() || !namer_) return at;
    for (auto more = next.match_at(searched, at); more; more = next.match_at(searched, at)) {
      found_.push_back(cite(*namer_, more->range(1), match.text(1), more->text(1)));
      at = more->range().end;
    }
    return at;
  }

  // Nothing but a page follows the last year.
  bool ends_bracket(std::size_t at) const {
    static const Pattern tail{R"(^\s*(?:[,:]\s*(?:pp?\.?|ch\.?|chap\.?|§)?\s*[\d–-]+)?\s*$)"};
    return tail.found_in(around_.text.substr(at, inner_end() - at));
  }

  Surroundings around_;
  TextRange bracket_;
  std::vector<Citation> found_;
  std::optional<Namer> namer_;
  bool narrative_ = false;
  bool has_comma_ = false;
  bool starts_bracket_ = false;
  std::size_t begin_ = 0;
};

// "Lin et al. 2018" without brackets round the year.
void add_unbracketed(const Surroundings& around, std::vector<Citation>& found) {
  static const Pattern form{R"(et al\b\.?,? ((?:1[89]|20)\d\d)([a-z]?)\b)"};
  for (auto match = form.find(around.text); match;
       match = form.find(around.text, match->range().end)) {
    if (!is_readable_at(*around.block, match->range().begin)) continue;
    const std::size_t names_end = match->range(1).begin;
    const auto group = authors_at_end(strip_end(around.text.substr(0, names_end), ","));
    if (!group) continue;
    const TextRange range{group->range.begin, match->range().end};
    found.push_back(cite({group->range, group->names, ""}, range, match->text(1), match->text(2)));
  }
}

// The next bracket without another of its kind inside, from `from` on; empty where there is none.
TextRange next_bracket(std::string_view text, std::size_t from) {
  std::size_t open = text.find_first_of("([", from);
  while (open != std::string_view::npos) {
    const std::string_view marks = text[open] == '(' ? "()" : "[](";
    const std::size_t close = text.find_first_of(marks, open + 1);
    if (close == std::string_view::npos) return {};
    if (text[close] == ')' || text[close] == ']') return {open, close + 1};
    open = close;
  }
  return {};
}

}  // namespace

std::vector<Citation> find_author_years(const Block& block, const ListForm& list) {
  static const Pattern year{R"((?:1[6-9]|20)\d\d)"};
  const Surroundings around{&block, block.text, &list};
  std::vector<Citation> found;
  for (TextRange bracket = next_bracket(block.text, 0); !bracket.empty();
       bracket = next_bracket(block.text, bracket.end)) {
    if (bracket.size() > longest_bracket || !year.found_in(bracket.of(block.text)) ||
        !is_readable_at(block, bracket.begin))
      continue;
    auto cited = BracketReader{around, bracket}.read();
    std::move(cited.begin(), cited.end(), std::back_inserter(found));
  }
  add_unbracketed(around, found);
  return found;
}

}  // namespace citewright::extract
