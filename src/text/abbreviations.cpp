// SPDX-License-Identifier: Apache-2.0
#include "abbreviations.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace citewright::text {
namespace {

template <std::size_t size>
constexpr bool is_sorted_table(const std::array<std::string_view, size>& table) {
  return std::is_sorted(table.begin(), table.end());
}

template <std::size_t size>
bool has(const std::array<std::string_view, size>& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

constexpr auto joining = std::to_array<std::string_view>({
    "approx", "ca", "cf",  "dr", "drs", "e.g",  "eg",   "esp", "i.e", "ie", "incl",
    "messrs", "mr", "mrs", "ms", "mt",  "prof", "resp", "st",  "viz", "vs",
});
static_assert(is_sorted_table(joining));

constexpr auto before_numbers = std::to_array<std::string_view>({
    "apr",  "aug", "chap", "dec", "eq",   "eqs",   "feb", "fig",  "figs", "jan", "jul",
    "jun",  "mar", "no",   "nos", "nov",  "oct",   "p",   "para", "pp",   "pt",  "ref",
    "refs", "sec", "sect", "sep", "sept", "suppl", "tab", "v",    "ver",  "vol", "vols",
});
static_assert(is_sorted_table(before_numbers));

constexpr auto ending = std::to_array<std::string_view>({
    "al",
    "co",
    "corp",
    "dept",
    "ed",
    "eds",
    "est",
    "et",
    "etc",
    "inc",
    "jr",
    "ltd",
    "sp",
    "spp",
    "sr",
    "subsp",
    "univ",
    "var",
});
static_assert(is_sorted_table(ending));

// Words of journal titles as ISO 4 and NLM cut them, where the cut form is no English word.
constexpr auto journal_words = std::to_array<std::string_view>({
    "abstr",        "acad",      "acta",       "adv",           "aesthet",      "allergol",
    "am",           "anal",      "anat",       "anesth",        "anesthesiol",  "ann",
    "appl",         "arch",      "assoc",      "aust",          "biochem",      "bioeng",
    "bioinform",    "biol",      "biomed",     "biophys",       "biosci",       "biotechnol",
    "br",           "bull",      "calif",      "can",           "cardiol",      "cardiovasc",
    "chem",         "chir",      "circ",       "clin",          "commun",       "comput",
    "cosmet",       "crit",      "curr",       "cytol",         "dent",         "dermatol",
    "dev",          "diabetol",  "diagn",      "dis",           "educ",         "electron",
    "endocrinol",   "eng",       "engl",       "environ",       "epidemiol",    "ethnopharmacol",
    "eur",          "exp",       "fam",        "gastroenterol", "gen",          "genet",
    "geriatr",      "gerontol",  "gynecol",    "hematol",       "hepatol",      "hosp",
    "hyg",          "immunol",   "infect",     "inst",          "int",          "intern",
    "invest",       "investig",  "lett",       "mater",         "med",          "metab",
    "methodol",     "microbiol", "mol",        "nat",           "natl",         "nephrol",
    "neurol",       "neurosci",  "neurosurg",  "nutr",          "obes",         "obstet",
    "occup",        "oncol",     "ophthalmol", "opin",          "opt",          "orthop",
    "otolaryngol",  "paediatr",  "pathol",     "pediatr",       "pharm",        "pharmacol",
    "pharmacother", "photobiol", "photochem",  "photodermatol", "photoimmunol", "photomed",
    "phys",         "physiol",   "plast",      "pract",         "prev",         "proc",
    "prog",         "psychiatr", "psychol",    "publ",          "public",       "radiol",
    "reconstr",     "regen",     "rehabil",    "rep",           "reprod",       "res",
    "respir",       "rev",       "rheumatol",  "scand",         "sci",          "soc",
    "stat",         "surg",      "symp",       "syst",          "technol",      "telemed",
    "ther",         "thorac",    "toxicol",    "transl",        "transplant",   "traumatol",
    "trop",         "urol",      "vasc",       "venereol",      "vet",          "virol",
});
static_assert(is_sorted_table(journal_words));

// Nouns that a single letter completes: "rich in vitamin C." ends a sentence, "Lin P." does not.
constexpr auto lettered_nouns = std::to_array<std::string_view>({
    "appendix", "arm",       "category",  "class",     "cohort",   "factor",  "figure",
    "grade",    "group",     "hepatitis", "influenza", "option",   "panel",   "part",
    "phase",    "phototype", "plan",      "protein",   "schedule", "section", "stage",
    "step",     "table",     "type",      "vitamin",   "vitamins",
});
static_assert(is_sorted_table(lettered_nouns));

constexpr auto starters = std::to_array<std::string_view>({
    "A",        "According", "Additionally", "After",       "All",     "Also",    "Although",
    "An",       "And",       "As",           "At",          "Because", "Before",  "Both",
    "But",      "By",        "Consequently", "Despite",     "Does",    "During",  "Each",
    "Finally",  "For",       "From",         "Furthermore", "Hence",   "Here",    "How",
    "However",  "If",        "In",           "Is",          "It",      "Its",     "Many",
    "Moreover", "Most",      "Nevertheless", "No",          "Of",      "On",      "Once",
    "One",      "Other",     "Our",          "Overall",     "Since",   "So",      "Some",
    "Such",     "That",      "The",          "Their",       "Then",    "There",   "Therefore",
    "These",    "They",      "This",         "Those",       "Though",  "Through", "Thus",
    "To",       "Under",     "Unlike",       "Use",         "Using",   "We",      "What",
    "When",     "Where",     "Whether",      "Which",       "While",   "Why",     "With",
    "Without",  "You",       "Your",
});
static_assert(is_sorted_table(starters));

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The run of ASCII letters, digits and inner full stops that ends `before`.
std::string_view last_word(std::string_view before) {
  std::size_t begin = before.size();
  while (begin > 0 && (is_letter(before[begin - 1]) || is_digit(before[begin - 1]) ||
                       before[begin - 1] == '.')) {
    --begin;
  }
  // Letters beyond ASCII: part of the same word, which is then in no table.
  if (begin > 0 && static_cast<unsigned char>(before[begin - 1]) >= 0x80) {
    const auto closing = before.substr(0, begin);
    const bool punctuation = closing.ends_with("“") || closing.ends_with("‘") ||
                             closing.ends_with("–") || closing.ends_with("—") ||
                             closing.ends_with("\u00A0");
    if (!punctuation) return {};
  }
  return before.substr(begin);
}

// "U.S", "p.m", "Ph.D": short pieces with full stops between them.
bool is_dotted_acronym(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  constexpr std::size_t longest_piece = 2;
  const auto pieces = split(word, '.');
  return std::all_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
    return !piece.empty() && piece.size() <= longest_piece &&
           std::all_of(piece.begin(), piece.end(), is_letter);
  });
}

bool links_letters(std::string_view word) {
  const bool letter_with_number =
      !word.empty() && is_upper(word.front()) &&
      std::all_of(word.begin() + 1, word.end(), [](char c) { return is_digit(c); });
  return word == "and" || word == "or" || word == "&" || letter_with_number;
}

// Whether the single letter at the end of `before` completes a noun: "vitamin C", "vitamins A, B12
// and C".
bool completes_a_noun(std::string_view before) {
  constexpr std::string_view separators = " ,/\u00A0";
  constexpr int most_steps = 12;
  before.remove_suffix(1);
  for (int step = 0; step < most_steps; ++step) {
    const std::size_t end = before.find_last_not_of(separators);
    if (end == std::string_view::npos) return false;
    const std::size_t blank = before.find_last_of(separators, end);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    std::string_view word = before.substr(begin, end + 1 - begin);
    if (word.starts_with('(')) word.remove_prefix(1);
    if (has(lettered_nouns, to_ascii_lower(word))) return true;
    if (!links_letters(word)) return false;
    before = before.substr(0, begin);
  }
  return false;
}

// A number that opens a sentence and ends in a stop is an enumerator: "1. Wash the skin."
bool is_enumerator(std::string_view before, std::string_view word) {
  return word.size() == before.size() && std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace

StopKind classify_stop(std::string_view before) {
  const std::string_view word = last_word(before);
  if (word.empty()) return StopKind::plain;
  if (is_enumerator(before, word)) return StopKind::joins;
  if (word.size() == 1 && is_upper(word.front())) {
    return completes_a_noun(before) ? StopKind::plain : StopKind::may_end;
  }
  const std::string lower = to_ascii_lower(word);
  if (has(joining, lower)) return StopKind::joins;
  if (lower == "a.m" || lower == "p.m") return StopKind::plain;  // a capital tells: "4 a.m. Light"
  if (has(before_numbers, lower)) return StopKind::joins_number;
  if (has(ending, lower) || is_dotted_acronym(word)) return StopKind::may_end;
  if (is_upper(word.front()) && has(journal_words, lower)) return StopKind::may_end;
  return StopKind::plain;
}

bool is_sentence_starter(std::string_view word) {
  return has(starters, word);
}

}  // namespace citewright::text
