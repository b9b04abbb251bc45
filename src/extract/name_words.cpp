// SPDX-License-Identifier: Apache-2.0
// The words by which journals, bodies and surnames are told apart.
#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/proper_names.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});

constexpr auto no_surnames = std::to_array<std::string_view>(
    {"monday",        "tuesday",    "wednesday",   "thursday",  "friday",
     "saturday",      "sunday",     "spring",      "summer",    "autumn",
     "winter",        "figure",     "figures",     "fig",       "table",
     "tables",        "section",    "chapter",     "appendix",  "version",
     "box",           "part",       "study",       "studies",   "trial",
     "trials",        "review",     "research",    "see",       "however",
     "although",      "moreover",   "furthermore", "similarly", "recently",
     "according",     "also",       "both",        "later",     "earlier",
     "data",          "since",      "figs",        "reference", "references",
     "ref",           "refs",       "in",          "as",        "meanwhile",
     "interestingly", "notably",    "likewise",    "using",     "following",
     "contrary",      "consistent", "based",       "compared",  "unlike",
     "like",          "while",      "whereas",     "phase",     "grade",
     "stage",         "type",       "class",       "level",     "group",
     "professor",     "prof",       "dr",          "drs",       "previously",
     "today",         "still",      "researchers", "authors",   "covid",
     "january",       "vol",        "volume",      "nature",    "supplementary",
     "additional",    "equation",   "eq",          "step",      "day",
     "week"});

// Initials that mean something else in medicine as well ("AHA", "ESC", "EPA") are not among them.
constexpr auto known_bodies = std::to_array<std::string_view>(
    {"WHO",   "CDC",    "FDA",       "NHS",       "NIH",          "NICE",     "EFSA",    "EMA",
     "AAD",   "AAP",    "ACOG",      "USPSTF",    "IARC",         "NCI",      "UNICEF",  "OECD",
     "NHLBI", "NIDDK",  "NIMH",      "ECDC",      "MHRA",         "UKHSA",    "RCOG",    "FAO",
     "USDA",  "HHS",    "SACN",      "NCCIH",     "AARP",         "Cochrane", "Harvard", "Stanford",
     "Yale",  "Oxford", "Cambridge", "Princeton", "Johns Hopkins"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool has_journal_word(std::string_view name) {
  static const Pattern words{
      R"((?:^|[^\p{L}])(?:(?:Journal|Annals|Archives|Lancet|JAMA|BMJ|NEJM|PNAS|CMAJ|JACC|AJCN|Proceedings|Bulletin|)"
      R"(Transactions|Acta|Zeitschrift|Revista|Arch|Ann|PLo[Ss]|PLOS|BMC|Frontiers in|Advances in|Trends in|)"
      R"(Current Opinion in|Annual Review of|Seminars in|Progress in|Cochrane Database|)"
      R"(Scientific Reports|Reviews in|Clinics in|Nature [\p{Lu}]\p{L}+|Cell [\p{Lu}]\p{L}+|The Lancet)(?:[^\p{L}]|$)|)"
      R"(J\.? [\p{Lu}]))"};
  return words.found_in(name);
}

bool ends_like_journal(std::string_view name) {
  static const Pattern form{
      R"((?:[Oo]logy|[Ii]atrics|[Ii]atry|[Mm]edicine|[Ss]urgery|Sciences?|Research|Reports|Reviews?|)"
      R"(Letters|Therapy|Therapeutics|Care|Health|Nutrition|Communications|Investigation|Practice|)"
      R"(Genetics|Dentistry|Nursing|Pharmacy|Prevention|Rehabilitation|Physiotherapy|Quarterly|)"
      R"(Today|Interventions|Studies)$)"};
  return form.found_in(name);
}

bool has_organisation_word(std::string_view name) {
  static const Pattern words{
      R"((?:^|[^\p{L}])(?:Organi[sz]ation|Academy|Academies|Association|Society|College|Institutes?|)"
      R"(University|Universit\p{L}+|Cent(?:er|re)s?|Foundation|Department|Ministry|Agency|)"
      R"(Administration|Council|Commission|Committee|Federation|Hospitals?|Clinic|School|Services?|)"
      R"(Board|Bureau|Task Force|Network|Alliance|Union|Collaboration|Consortium|Authority|)"
      R"(Initiative|Trust|Laborator(?:y|ies)|Observatory|Congress|Parliament|Panel|)"
      R"(Charity|Coalition|Working Group|Study Group|Expert Group)(?:[^\p{L}]|$))"};
  // What a body has made is not the body.
  static const Pattern product{
      R"((?:Criteria|Score|Scale|Questionnaire|Index|Survey|Study|Trial|Guidelines?|Classification|Database|)"
      R"(Registry|Library|Register|Act|Program|Programme|Project|Test|Form|Journal|System|Award|Prize)$)"};
  return words.found_in(name) && !product.found_in(name);
}

bool is_known_body(std::string_view name) {
  return is_one_of(known_bodies, name);
}

bool is_acronym(std::string_view name) {
  static const Pattern form{R"(^\p{Lu}[\p{Lu}&-]+$)"};
  return form.found_in(name);
}

bool is_month(std::string_view word) {
  return is_one_of(months, to_ascii_lower(strip(word, ".")));
}

bool is_no_surname(std::string_view word) {
  const std::string lower = to_ascii_lower(word);
  return is_one_of(months, lower) || is_one_of(no_surnames, lower) || is_acronym(word) ||
         text::is_stop_word(lower);
}

}  // namespace citewright::extract
