// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_name_parts.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

constexpr std::size_t most_family_words = 4;
constexpr std::size_t most_initials = 4;

// Lower-case words inside family names.
constexpr auto particles = std::to_array<std::string_view>(
    {"van", "von", "der", "den", "de",  "del", "della", "dello", "di",   "da",   "do",  "dos",
     "das", "du",  "la",  "le",  "las", "los", "el",    "al",    "bin",  "bint", "ibn", "ter",
     "ten", "te",  "zu",  "zur", "zum", "af",  "av",    "st.",   "'t",   "y",    "e",   "san",
     "abu", "ben", "op",  "in",  "'s",  "het", "vom",   "d'",    "dalla"});

// What stands before a single capital without being a name.
constexpr auto kind_words = std::to_array<std::string_view>(
    {"vitamin",    "hepatitis",  "type",        "group",          "class",        "phase",
     "part",       "factor",     "protein",     "grade",          "stage",        "influenza",
     "toxin",      "chapter",    "figure",      "table",          "appendix",     "level",
     "category",   "complement", "provitamin",  "haemophilia",    "hemophilia",   "plan",
     "cluster",    "interferon", "coenzyme",    "immunoglobulin", "receptor",     "kinase",
     "section",    "series",     "volume",      "version",        "vitamins",     "medicare",
     "generation", "antigen",    "cyclosporin", "ciclosporin",    "amphotericin", "score",
     "index",      "cohort",     "arm",         "schedule",       "form",         "subtype"});

// Two-letter initials that transliterate one Cyrillic letter, and "Th", "Ch" of French and German.
constexpr auto wide_initials = std::to_array<std::string_view>(
    {"Iu", "Ia", "Yu", "Ya", "Zh", "Kh", "Ch", "Sh", "Th", "Ts", "Ye", "Io", "Ph", "Chr", "St"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// An apostrophe or hyphen inside a word; its length in bytes, 0 for anything else.
std::size_t joiner_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const CodePoint point = code_point_at(text, at);
  constexpr std::u32string_view joiners = U"'-\u2019\u2018\u02BC\u2010\u2011\u00B4`";
  return joiners.find(point.value) != std::u32string_view::npos ? point.bytes : 0;
}

// Behind the letters at `at`, with the apostrophes and hyphens between them.
std::size_t after_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_letter_at(text, at)) {
      at += code_point_at(text, at).bytes;
    } else if (const std::size_t joiner = joiner_at(text, at);
               joiner > 0 && is_letter_at(text, at + joiner)) {
      at += joiner;
    } else {
      break;
    }
  }
  return at;
}

std::size_t after_particle(std::string_view text, std::size_t at) {
  const std::string_view word = word_after(text, at);
  // "ST.", "DE": initials.
  if (word.size() > 1 && is_upper_at(word, 0) && is_upper_at(word, 1)) return at;
  return !word.empty() && contains(particles, to_ascii_lower(word)) ? at + word.size() : at;
}

// Behind one word of a family: capitalised, or joined to a particle ("d'Amico", "al-Hassan").
std::size_t after_family_word(std::string_view text, std::size_t at) {
  const std::size_t end = after_word(text, at);
  if (end == at) return at;
  if (is_upper_at(text, at)) return end;
  for (std::size_t i = at; i < end; i += code_point_at(text, i).bytes) {
    const std::size_t joiner = joiner_at(text, i);
    if (joiner > 0 && i - at <= 4 && is_upper_at(text, i + joiner)) return end;
  }
  return at;
}

std::size_t after_any_initials(std::string_view text, std::size_t at) {
  const std::size_t stopped = after_stopped_initials(text, at);
  return stopped > at ? stopped : after_bare_initials(text, at);
}

std::size_t family(std::string_view text, std::size_t at, bool leave_initials) {
  std::size_t end = at;
  std::size_t words = 0;
  for (std::size_t next = at; words < most_family_words;) {
    const std::size_t particle = after_particle(text, next);
    // "Du Y", "Das, B.": what is a particle elsewhere is the family itself.
    const bool followed = particle > next && particle < text.size() && text[particle] == ' ';
    if (followed &&
        !(is_upper_at(text, next) && after_any_initials(text, particle + 1) > particle + 1)) {
      next = particle + 1;
      continue;
    }
    const std::size_t word = after_family_word(text, next);
    if (word == next) break;
    if (leave_initials && words > 0 && after_bare_initials(text, next) > next) break;
    ++words;
    end = word;
    if (end >= text.size() || text[end] != ' ') break;
    next = end + 1;
  }
  return words > 0 ? end : at;
}

}  // namespace

std::size_t after_family(std::string_view text, std::size_t at) {
  return family(text, at, false);
}

std::size_t after_family_before_initials(std::string_view text, std::size_t at) {
  return family(text, at, true);
}

std::size_t after_bare_initials(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  // "Lim do Y": MEDLINE leaves a given name's particle among the initials.
  const std::size_t particle = is_lower_at(text, at) ? after_particle(text, at) : at;
  const bool led = particle > at && particle < text.size() && text[particle] == ' ';
  std::size_t end = led ? particle + 1 : at;
  while (end < text.size() && letters <= most_initials) {
    std::size_t next = end;
    if (const std::size_t joiner = letters > 0 ? joiner_at(text, end) : 0; joiner > 0)
      next = end + joiner;
    const auto wide =
        std::find_if(wide_initials.begin(), wide_initials.end(), [&](std::string_view initial) {
          return text.substr(next).starts_with(initial) &&
                 !is_lower_at(text, next + initial.size());
        });
    if (wide != wide_initials.end()) {
      next += wide->size();
    } else if (is_upper_at(text, next)) {
      next += code_point_at(text, next).bytes;
    } else {
      break;
    }
    end = next;
    ++letters;
  }
  const bool whole = letters <= most_initials && !is_letter_at(text, end) &&
                     (end >= text.size() || !is_digit(text[end])) && joiner_at(text, end) == 0;
  return whole && letters > 0 ? end : at;
}

std::size_t after_stopped_initials(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t letters = 0; letters < most_initials + 1; ++letters) {
    std::size_t next = end;
    if (letters > 0 && next < text.size() && text[next] == ' ') ++next;
    if (letters > 0) next += joiner_at(text, next);
    std::size_t stop = next;
    if (!is_upper_at(text, stop)) break;
    stop += code_point_at(text, stop).bytes;
    if (is_lower_at(text, stop)) stop += code_point_at(text, stop).bytes;  // "Ch.", "Yu."
    if (stop >= text.size() || text[stop] != '.') break;
    // A species begins a title ("B. subtilis"), it does not end a name.
    if (letters > 0 && next > end && stop + 2 < text.size() && text[stop + 1] == ' ' &&
        is_lower_at(text, stop + 2) && after_particle(text, stop + 2) == stop + 2)
      break;
    end = stop + 1;
  }
  return end;
}

std::size_t after_suffix(std::string_view text, std::size_t at) {
  static const Pattern suffix{R"((,? (?:[JS]r\.?|2nd|3rd|[4-6]th|II|III|IV))(?:[.,;: ]|$))"};
  const auto match = suffix.match_at(text, at);
  return match ? match->range(1).end : at;
}

std::size_t after_others(std::string_view text, std::size_t at) {
  static const Pattern others{
      R"(,?;? ?(?:(?:and|&) )?(?:et\.? al\b\.?|\[et al\.?\]|others\b|(?:and|&) (?:co-?workers|colleagues)|…|\.\.\.|\. \. \.))",
      Pattern::Case::any};
  const auto match = others.match_at(text, at);
  return match ? match->range().end : at;
}

bool is_kind_word(std::string_view word) {
  return contains(kind_words, to_ascii_lower(word));
}

}  // namespace citewright::extract
