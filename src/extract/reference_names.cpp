// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_names.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/reference_name_parts.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr std::size_t most_names = 5'000;  // the longest author lists in PubMed have about 5,000

enum class Form { bare, stopped, inverted_bare, inverted_stopped, initials_first };

struct Name {
  std::size_t end = 0;
  Form form = Form::bare;
};

std::size_t blank_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' ? 1 : 0;
}

// "Lin PH", "Lin P.H.", "Lin, P.-H.", "Lin, PH".
std::optional<Name> family_first(std::string_view text, std::size_t at) {
  std::size_t family = after_family_before_initials(text, at);
  if (family == at) return std::nullopt;
  const bool comma = family < text.size() && text[family] == ',';
  const std::size_t initials = family + (comma ? 1 : 0) + blank_at(text, family + (comma ? 1 : 0));
  if (initials == family) return std::nullopt;
  if (const std::size_t end = after_stopped_initials(text, initials); end > initials)
    return Name{end, comma ? Form::inverted_stopped : Form::stopped};
  if (const std::size_t end = after_bare_initials(text, initials); end > initials)
    return Name{end, comma ? Form::inverted_bare : Form::bare};
  return std::nullopt;
}

// "P.-H. Lin", "PH Lin".
std::optional<Name> initials_first(std::string_view text, std::size_t at) {
  std::size_t initials = after_stopped_initials(text, at);
  if (initials == at) return std::nullopt;
  initials += blank_at(text, initials);
  const std::size_t family = after_family(text, initials);
  if (family == initials) return std::nullopt;
  return Name{family, Form::initials_first};
}

// "Olsen P. Zinc": the stop of a single initial closes the list.
std::string_view without_closing_stop(std::string_view text, std::size_t at, const Name& name) {
  const std::string_view written = text.substr(at, name.end - at);
  const bool single =
      name.form == Form::stopped && std::count(written.begin(), written.end(), '.') == 1;
  const bool closing = name.end < text.size() && text[name.end] == ' ';
  return single && closing ? strip_end(written, ".") : written;
}

std::optional<Name> name_at(std::string_view text, std::size_t at) {
  auto name = initials_first(text, at);
  if (!name) name = family_first(text, at);
  if (name) name->end = after_suffix(text, name->end);
  return name;
}

// "Lin PH, " and "Lin, P., " are lists of one kind each; "Lin, P., H. Li" changes the order after
// the first name, as some styles do.
bool goes_with(Form form, Form first) {
  if (form == first || form == Form::initials_first) return true;
  const bool inverted = form == Form::inverted_bare || form == Form::inverted_stopped;
  const bool first_inverted = first == Form::inverted_bare || first == Form::inverted_stopped;
  return inverted == first_inverted && first != Form::initials_first;
}

// The comma, semicolon or "and" between two names; `at` where there is none.
std::size_t after_separator(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size() && (text[end] == ',' || text[end] == ';')) ++end;
  const std::size_t punctuated = end;
  end = skip_blanks(text, end);
  for (const std::string_view conjunction : {"and ", "& ", "und ", "et ", "y ", "with "}) {
    if (text.substr(end).starts_with(conjunction) && end > at) return end + conjunction.size();
  }
  return punctuated > at && end > punctuated ? end : at;
}

// A group that signs after the persons: "Smith J; ABC Study Group".
std::size_t after_group(std::string_view text, std::size_t at) {
  static const Pattern group{
      R"((?:on behalf of |for )?(?:the )?\p{Lu}[\p{L}\p{N}'’/&()-]*(?: (?:[\p{Lu}\d][\p{L}\p{N}'’/&()-]*|of|for|and|in|on|the))*)"
      R"( (?:Group|Investigators|Collaborators|Collaboration|Consortium|Committee|Team|Network|Society|Association|Panel)\b)"};
  const auto match = group.match_at(text, at);
  return match ? match->range().end : at;
}

bool begins_year_or_quotation(std::string_view text, std::size_t at) {
  static const Pattern form{R"( *(?:“|"|‘|'|«|\(|(?:1[789]|20)\d\d\b))"};
  return form.match_at(text, std::min(at, text.size())).has_value();
}

// One word among names: "Iqbal Z, Ismail, Ullah Z".
std::size_t after_mononym(std::string_view text, std::size_t at) {
  const std::size_t end = after_family(text, at);
  const std::size_t next = after_separator(text, end);
  return end > at && text.substr(at, end - at).find(' ') == std::string_view::npos && next > end &&
                 name_at(text, next)
             ? end
             : at;
}

// What may follow a list of authors.
bool can_follow_names(std::string_view text, std::size_t end, Form form) {
  if (end >= text.size()) return true;
  const bool stopped = end > 0 && text[end - 1] == '.';
  const std::size_t next = skip_blanks(text, end);
  if (next >= text.size()) return true;
  const char mark = text[end];
  if (mark == '.' || mark == ':') return end + 1 >= text.size() || text[end + 1] == ' ';
  if (text[next] == '(' || text[next] == '[') return true;
  if (mark == ',' || mark == ';')
    return form == Form::initials_first || begins_year_or_quotation(text, next + 1);
  return mark == ' ' && stopped;
}

// One bare capital after one word ("Vitamin C, …", "Hepatitis B: …") is a name only among others.
bool could_be_a_kind(std::string_view text, const NameList& list) {
  if (list.names.empty()) return false;
  const std::string_view first = list.names.front();
  const std::size_t blank = first.rfind(' ');
  return is_kind_word(word_before(first, blank == std::string_view::npos ? 0 : blank)) ||
         is_kind_word(word_after(text, 0));
}

// Reads a list of names of one kind from the text's start, as far as it goes.
class NameScanner {
 public:
  explicit NameScanner(std::string_view text) : text_{text} {}

  std::optional<NameList> scan() {
    for (std::size_t at = 0; list_.names.size() < most_names && take_at(at);) {
      if (take_others()) {
        at = skip_blanks(text_, list_.end);
        if (!goes_on_after_others(at)) return std::move(list_);
      } else {
        at = after_separator(text_, list_.end);
        if (at == list_.end) break;
      }
    }
    if (list_.names.empty() || could_be_a_kind(text_, list_) ||
        !can_follow_names(text_, list_.end, last_))
      return std::nullopt;
    return std::move(list_);
  }

 private:
  bool take_at(std::size_t at) {
    if (take_name(at)) return true;
    return first_ &&
           (take_up_to(at, after_mononym(text_, at)) || take_up_to(at, after_group(text_, at)));
  }

  bool take_name(std::size_t at) {
    const auto name = name_at(text_, at);
    if (!name || (first_ && !goes_with(name->form, *first_))) return false;
    if (!first_) first_ = name->form;
    last_ = name->form;
    list_.names.emplace_back(without_closing_stop(text_, at, *name));
    list_.end = name->end;
    return true;
  }

  bool take_up_to(std::size_t begin, std::size_t end) {
    if (end == begin) return false;
    list_.names.emplace_back(text_.substr(begin, end - begin));
    list_.end = end;
    return true;
  }

  bool take_others() {
    const std::size_t others = after_others(text_, list_.end);
    if (others == list_.end) return false;
    list_.truncated = true;
    list_.end = others;
    return true;
  }

  // "…, . . . Zhu, H.": the last author follows the gap.
  bool goes_on_after_others(std::size_t at) const {
    const std::string_view before = text_.substr(0, list_.end);
    return !before.ends_with("al.") && !before.ends_with("al") && name_at(text_, at);
  }

  std::string_view text_;
  NameList list_;
  std::optional<Form> first_;
  Form last_ = Form::bare;
};

// Everything a list of full names is cut into.
struct Piece {
  TextRange range;
  enum class Kind {
    initials,
    one_name,
    several_words,
    with_initials,
    organisation,
    suffix,
    nothing
  } kind;
};

TextRange trimmed(std::string_view text, TextRange range) {
  while (!range.empty() && is_blank(text[range.begin])) ++range.begin;
  while (!range.empty() && is_blank(text[range.end - 1])) --range.end;
  return range;
}

// Given names and families, all capitalised but for particles, with initials among them.
bool is_full_name(std::string_view piece) {
  static const Pattern form{
      R"(^(?:\p{Lu}[\p{L}'’‐-]*\.?(?:[ -]\p{Lu}\.)*)(?: (?:\p{Lu}[\p{L}'’‐-]*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*|)"
      R"((?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ter|ten|zu|zur|af|av|y)\b|)"
      R"((?:d|al|el|l)['’-]\p{Lu}[\p{L}'’-]*|Jr\.?|Sr\.?|III?|IV))*$)"};
  constexpr std::size_t most_words = 8;
  return count_words(piece) <= most_words && form.found_in(piece);
}

Piece classify(std::string_view text, TextRange range) {
  using enum Piece::Kind;
  const std::string_view piece = range.of(text);
  if (after_suffix(fmt::format(" {}", piece), 0) == piece.size() + 1) return {range, suffix};
  if (after_stopped_initials(piece, 0) == piece.size() ||
      after_bare_initials(piece, 0) == piece.size())
    return {range, initials};
  if (const auto name = name_at(piece, 0); name && name->end == piece.size())
    return {range, with_initials};
  if (is_organisation(piece)) return {range, organisation};
  if (after_family(piece, 0) == piece.size() && is_lower_at(piece, 0)) return {range, one_name};
  if (!is_full_name(piece)) return {range, nothing};
  return {range, count_words(piece) == 1 ? one_name : several_words};
}

std::vector<Piece> pieces_of(std::string_view text, char separator) {
  std::vector<Piece> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = std::min(text.find(separator, begin), text.size());
    TextRange range = trimmed(text, {begin, end});
    for (const std::string_view conjunction : {"and ", "& "}) {
      if (range.of(text).starts_with(conjunction)) range.begin += conjunction.size();
    }
    if (!range.empty()) pieces.push_back(classify(text, range));
    begin = end + 1;
  }
  return pieces;
}

// "Lin, Pei-Hui, and Matthew Sermersheim and Li, H." with every conjunction made a separator.
std::string with_commas_for_conjunctions(std::string_view text, char separator) {
  static const Pattern conjunction{R"(,? (?:and|&) )"};
  std::string out;
  std::size_t from = 0;
  while (const auto match = conjunction.find(text, from)) {
    out.append(text, from, match->range().begin - from).append(1, separator).append(1, ' ');
    from = match->range().end;
  }
  return out.append(text, from, std::string_view::npos);
}

bool is_person(const Piece& piece) {
  return piece.kind == Piece::Kind::several_words || piece.kind == Piece::Kind::with_initials;
}

// Does a family name's piece take the next for its given names? In the first name of the list they
// may stand so, and in all after it where they do in the first; initials belong to a family
// anywhere.
bool takes_given_names(Piece::Kind family, Piece::Kind next, bool is_first, bool inverted) {
  using enum Piece::Kind;
  if (family != one_name && family != several_words) return false;
  if (next == initials) return true;
  if (!is_first && !inverted) return false;
  if (next == one_name) return true;
  return family == one_name && (next == several_words || (is_first && next == with_initials));
}

// The names of pieces divided by commas: "Lin" + "Pei-Hui", "Lin" + "P.", "Matthew Sermersheim".
std::optional<std::vector<std::string>> assemble(std::string_view text,
                                                 const std::vector<Piece>& pieces) {
  using enum Piece::Kind;
  std::vector<std::string> names;
  bool inverted = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const Piece::Kind next = i + 1 < pieces.size() ? pieces[i + 1].kind : nothing;
    if (takes_given_names(piece.kind, next, names.empty(), inverted)) {
      inverted = names.empty() || inverted;
      names.emplace_back(TextRange{piece.range.begin, pieces[++i].range.end}.of(text));
    } else if (piece.kind == suffix && !names.empty()) {
      names.back().append(", ").append(piece.range.of(text));
    } else if (is_person(piece) || piece.kind == organisation) {
      if (!names.empty()) inverted = false;
      names.emplace_back(piece.range.of(text));
    } else {
      return std::nullopt;
    }
  }
  if (names.empty()) return std::nullopt;
  return names;
}

// Names divided by semicolons: each has its own comma or none.
std::optional<std::vector<std::string>> each_alone(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string_view part : split(text, ';')) {
    std::string_view name = trim(part);
    for (const std::string_view conjunction : {"and ", "& "}) {
      if (name.starts_with(conjunction)) name.remove_prefix(conjunction.size());
    }
    if (name.empty()) continue;
    const auto single = assemble(name, pieces_of(name, ','));
    if (!single || single->size() != 1) return std::nullopt;
    names.push_back(single->front());
  }
  if (names.empty()) return std::nullopt;
  return names;
}

std::string_view without_others(std::string_view text, bool& truncated) {
  static const Pattern others{R"(,? (?:and )?(?:et\.? al\.?|others|…|\.\.\.|& colleagues)$)",
                              Pattern::Case::any};
  const auto match = others.find(text);
  truncated = match.has_value();
  return match ? text.substr(0, match->range().begin) : text;
}

}  // namespace

std::optional<NameList> scan_names(std::string_view text) {
  return NameScanner{text}.scan();
}

std::optional<NameList> parse_names(std::string_view text) {
  if (auto scanned = scan_names(text);
      scanned && strip(text.substr(scanned->end), ".,;:").empty()) {
    return scanned;
  }
  NameList list;
  list.end = text.size();
  const std::string_view body =
      strip_end(without_others(strip_end(text, ",;:"), list.truncated), ",;:");
  // A stop that ends the list is no part of a name unless it is an initial's.
  const bool initial_last =
      body.size() > 2 && body.back() == '.' && is_upper_at(body, body.size() - 2);
  const std::string_view whole = initial_last ? body : strip_end(body, ".");
  if (whole.empty() || count_words(whole) > 4 * most_names) return std::nullopt;
  std::optional<std::vector<std::string>> names;
  if (whole.find(';') != std::string_view::npos) {
    names = each_alone(whole);
  } else {
    const std::string separated = with_commas_for_conjunctions(whole, ',');
    names = assemble(separated, pieces_of(separated, ','));
  }
  if (!names) return std::nullopt;
  list.names = std::move(*names);
  return list;
}

bool is_organisation(std::string_view text) {
  static const Pattern words{
      R"((?:^|[ (])(?:Academy|Administration|Agency|Alliance|Association|Assoc|Authority|Board|Bureau|Cent(?:er|re)s?|)"
      R"(Clinic|Coalition|Collaboration|Collaborators|College|Commission|Committee|Consortium|Council|Department|)"
      R"(Directorate|Federation|Foundation|Group|Hospitals?|Initiative|Institutes?|Investigators|Library|Ministry|)"
      R"(Network|Office|Organi[sz]ation|Panel|Programme|School|Secretariat|Services?|Society|Task Force|Team|Trust|Union|Universit\p{L}+|)"
      R"(WHO|CDC|NIH|FDA|EFSA|NICE|NHS|EMA|USPSTF)(?:[ ,.)]|$))"};
  static const Pattern all_capitalised{
      R"(^(?:[\p{Lu}\d][\p{L}\p{N}.'’&/-]*|\([\p{Lu}][\p{L}\p{N} .'’&/-]*\))(?:,? (?:[\p{Lu}\d][\p{L}\p{N}.'’&/-]*|)"
      R"(\([\p{Lu}][\p{L}\p{N} .'’&/-]*\)|&|of|for|and|the|on|in|de|des|du|la|für|der|und))*$)"};
  constexpr std::size_t most_words = 15;
  return count_words(text) <= most_words && words.found_in(text) && all_capitalised.found_in(text);
}

}  // namespace citewright::extract
