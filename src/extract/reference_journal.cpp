// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_journal.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace citewright::extract {
namespace {

constexpr std::size_t most_journal_words = 32;  // with societies: "… : official publication of …"
constexpr std::size_t most_journal_bytes = 260;

// Journals that are written with a small first letter.
constexpr auto small_journals = std::to_array<std::string_view>(
    {"eLife", "mBio", "mSphere", "mSystems", "npj", "bioRxiv", "medRxiv", "arXiv", "iScience",
     "eBioMedicine", "eClinicalMedicine", "eNeuro", "mAbs", "bmj", "the", "eCAM", "e-SPEN"});

bool may_begin_journal(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_upper_at(text, at) || is_digit(text[at])) return true;
  const std::string_view word = strip_end(word_after(text, at), ".,;:");
  return std::find(small_journals.begin(), small_journals.end(), word) != small_journals.end();
}

// Shortened words of journal names (the stems of ISO 4 that medical journals use), with their stop.
bool is_shortened_word(std::string_view word) {
  static const Pattern form{
      R"(^\(?(?:\p{Lu}|J|Am|Eur|Int|Br|Brit|Can|Chin|Jpn|Indian|Scand|Ann|Arch|Adv|Annu|Rev|Sci|Res|Med|Clin|Exp|Exptl|Ther|Surg|)"
      R"(Psychiatr|Psychol|Pharm(?:acol|acother|aceut|acokinet)?|Immun(?:ol|other|opharmacol)?|[Bb]io(?:l|chem|phys|technol|eng|med|mater|inform|org|sci|stat|anal)|\p{Lu}\w*ol|\p{Lu}\w*ogr|\p{Lu}\w*iatr|Chem|Phys|Mol|Dis|Proc|Natl|Nat|Acad|Trans|)"
      R"(Soc|Lond|Lett|Commun|Bull|Rep|Sect|Ser|Suppl|Environ|Nutr|Diet|Assoc|Syst|Curr|Opin|Dev|Genet|Hum|Infect|Appl|Comp|Gen|)"
      R"(Ind|Eng|Educ|Nurs|Dent|Orthop|Rheum(?:atol)?|Rehabil|Cardiovasc|Circ|Hypertens|Gynecol|Obstet|Vis|Anesth|Anal|Pract|Manag|Stat|)"
      R"(Math|Comput|Inform|Philos|Aesthet|Plast|Reconstr|Photomed|Cosmet|Integr|Regul|Behav|Cogn|Nucl|Magn|Reson|Spectrosc|)"
      R"(Crystallogr|Engl|Intern|Fam|Gastroenterol|Hepatol|Thorac|Respir|Crit|Emerg|Transplant|Nephrol|Urol|Vet|Anim|Agric|Technol|)"
      R"(Toxicol|Mutat|Oncol|Hematol|Haematol|Thromb|Haemost|Invest|Dig|Metab|Endocrinol|Reprod|Fertil|Exerc|Physiother|)"
      R"(Struct|Funct|Evol|Ecol|Syst|Sep|Liq|Chromatogr|Electrophor|Opt|Org|Inorg|Acc|Neurosci|Neuro(?:l|surg|chem|biol|psychol|physiol|radiol|endocrinol|pathol|pharmacol)|)"
      R"(Cereb|Ther|Chemother|Antimicrob|Virol|Parasitol|Trop|Hyg|Epidemiol|Publ|Prev|Q|Quart|Ed|Eds)\.\)?,?$)"};
  static const Pattern whole_words{
      R"(^(?:Alcohol|Control|Protocol|Cholesterol|School|Ethanol|Methanol|Glycerol|Phenol|Tool|Pool|Metoprolol|Propranolol)\.)"};
  return form.found_in(word) && !whole_words.found_in(word);
}

// The first words of journals whose names have a stop inside ("Acta …. Section D", "Brain
// research. Molecular brain research").
bool begins_parted_journal(std::string_view text) {
  static const Pattern form{
      R"(^(?:The )?(?:[Jj]ournal\b|Acta\b|Annals\b|Archives\b|(?:American|British|European|International|Canadian|Scandinavian|Indian) (?:[Jj]ournal|[Rr]eview)\b|)"
      R"(Proceedings\b|Transactions\b|Bulletin\b|Philosophical [Tt]ransactions|Zeitschrift\b|Comptes [Rr]endus|Brain [Rr]esearch$|)"
      R"(Biochimica et|Physical [Rr]eview|Clinical and|Comparative [Bb]iochemistry|Mutation [Rr]esearch|Advances in|Progress in|Arhiv|Revista|)"
      R"(Methods in|Seminars in|(?:The )?[Ll]ancet$|AJR|Nature reviews|Nature clinical practice|Wiley interdisciplinary|JAMA$|BMJ$|Current protocols|Critical reviews|Current opinion|Spectrochimica|Series\b|Biomedicine\b|Cancer epidemiology)|[Jj]ournal$)"};
  return count_words(text) <= 10 && form.found_in(text);
}

bool is_all_capitalised(std::string_view text) {
  static const Pattern form{
      R"(^\p{Lu}[\p{L}.’'-]*(?: (?:[\p{Lu}(][\p{L}.)’'-]*|&|of|and|in|the|for|on|et|de|der|für|und))*$)"};
  return form.found_in(text);
}

struct Word {
  TextRange range;
  bool in_brackets = false;
};

std::vector<Word> words_of(std::string_view text, TextRange within) {
  std::vector<Word> words;
  int depth = 0;
  for (std::size_t at = skip_blanks(text, within.begin); at < within.end;) {
    std::size_t end = at;
    const bool inside = depth > 0;
    for (; end < within.end && !is_blank(text[end]); ++end) {
      if (text[end] == '(' || text[end] == '[') ++depth;
      if ((text[end] == ')' || text[end] == ']') && depth > 0) --depth;
    }
    words.push_back({{at, end}, inside || (depth > 0 && end > at)});
    at = std::min(skip_blanks(text, end), within.end);
  }
  return words;
}

bool ends_sentence(std::string_view word) {
  const std::string_view bare = strip_end(word, ")]\"'");
  if (bare.empty()) return false;
  return bare.back() == '.' || bare.back() == '?' || bare.back() == '!' || word.ends_with("”") ||
         word.ends_with("…");
}

bool ends_with_mark(std::string_view word) {
  return word.ends_with('?') || word.ends_with('!') || word.ends_with("”");
}

// A small word that no journal's short name has before its last shortened word.
bool is_title_word(std::string_view word) {
  constexpr auto connectors =
      std::to_array<std::string_view>({"of", "and", "et", "de", "der", "für", "the", "in", "y", "e",
                                       "i", "la", "du", "des", "on", "for", "an", "della", "di"});
  return is_lower_at(word, 0) && !ends_sentence(word) &&
         std::find(connectors.begin(), connectors.end(), word) == connectors.end();
}

// The index of the first word of the last sentence of words[first, last).
std::size_t last_sentence(std::string_view text, const std::vector<Word>& words, std::size_t last) {
  std::size_t begin = last;
  while (begin > 0) {
    --begin;
    if (begin == 0) return 0;
    const std::string_view before = words[begin - 1].range.of(text);
    if (words[begin - 1].in_brackets && words[begin].in_brackets) continue;
    if (!ends_sentence(before) || !may_begin_journal(text, words[begin].range.begin)) continue;
    if (ends_with_mark(before)) return begin;
    const bool own_sentence = begin >= 2 && ends_sentence(words[begin - 2].range.of(text));
    const bool capital = is_upper_at(before, 0);
    const bool run = words[begin].range.of(text).ends_with('.') || begin + 1 == last ||
                     words[begin].range.of(text).ends_with(".,");
    const bool shortened = is_shortened_word(before) &&
                           !(begin >= 2 && is_title_word(words[begin - 2].range.of(text)));
    if (capital && before.back() == '.' && (shortened || (own_sentence && run))) continue;
    return begin;
  }
  return begin;
}

TextRange span_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  return {words[first].range.begin, words[last - 1].range.end};
}

}  // namespace

bool could_be_journal(std::string_view name) {
  static const Pattern excluded{
      R"(["“”?!<>]|https?:|(?:^|[ .])In: ?|^(?:pp?|[Vv]ol|[Ee]d)\.|^\d+$|^[12]\d\d\d\b)"};
  return !name.empty() && name.size() <= most_journal_bytes &&
         count_words(name) <= most_journal_words && may_begin_journal(name, 0) &&
         !excluded.found_in(name);
}

bool reads_as_journal(std::string_view name) {
  static const Pattern form{
      R"(^(?:The )?(?:Journal|J\b|Acta|Annals|Ann\b|Archives|Arch\b|(?:American|British|European|International) Journal|Proc|)"
      R"(Nature|Science|Lancet|JAMA|BMJ|PLo[Ss]|PLOS|BMC|Cell|Nutrients|Cochrane|N Engl|Am J|Br J|Int J|Eur J|Clin|Frontiers|bioRxiv|medRxiv)\b|)"
      R"(^(?:\p{Lu}[\p{L}]*\.? ){0,6}\p{Lu}\p{L}*\.$|\bJ\b|\b[Jj]ournal\b)"};
  return could_be_journal(name) && form.found_in(name);
}

std::optional<std::size_t> journal_begin(std::string_view text, TextRange within) {
  const std::vector<Word> words = words_of(text, within);
  if (words.empty()) return std::nullopt;
  std::size_t begin = last_sentence(text, words, words.size());
  if (begin == 0) return std::nullopt;
  const std::size_t previous = last_sentence(text, words, begin);
  if (previous > 0 && previous < begin &&
      begins_parted_journal(strip_end(span_of(words, previous, begin).of(text), ".")))
    begin = previous;
  const TextRange name = span_of(words, begin, words.size());
  if (!could_be_journal(strip_end(name.of(text), ",;:"))) return std::nullopt;
  return name.begin;
}

std::optional<std::size_t> journal_begin_after_comma(std::string_view text, TextRange within) {
  const std::string_view whole = within.of(text);
  const std::size_t comma = whole.rfind(", ");
  if (comma == std::string_view::npos) return std::nullopt;
  const std::size_t before = whole.rfind(", ", comma == 0 ? 0 : comma - 1);
  const std::size_t part = before == std::string_view::npos ? 0 : before + 2;
  const std::size_t begin = within.begin + comma + 2;
  const std::string_view name = strip_end(text.substr(begin, within.end - begin), ",;:");
  // "Surgery, Gynecology & Obstetrics", "in Lima, Peru, Nutrients": which comma it is cannot be
  // told.
  const bool clear =
      is_all_capitalised(name) && !is_all_capitalised(whole.substr(part, comma - part));
  if (!could_be_journal(name) || !(clear || reads_as_journal(name))) return std::nullopt;
  return begin;
}

std::size_t first_sentence_end(std::string_view text, TextRange within) {
  const std::vector<Word> words = words_of(text, within);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view word = words[i].range.of(text);
    const bool shortened =
        word.ends_with('.') && (is_shortened_word(word) || word == "vs." || word == "St.");
    if (!words[i].in_brackets && ends_sentence(word) && !shortened &&
        !is_lower_at(text, words[i + 1].range.begin))
      return words[i].range.end;
  }
  return within.end;
}

}  // namespace citewright::extract
