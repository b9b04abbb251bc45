// SPDX-License-Identifier: Apache-2.0
// Countries, regions and languages come from ICU's own tables.
#include "extract/places.hpp"

#include "citewright/base/fold.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace citewright::extract {
namespace {

using Names = std::unordered_set<std::string>;

// UN M49 codes of the continents and their parts, as ICU names them.
constexpr auto regions = std::to_array<const char*>(
    {"001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019",
     "021", "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143",
     "145", "150", "151", "154", "155", "202", "419", "EU",  "GB",  "US"});

constexpr auto other_places = std::to_array<std::string_view>({"england",
                                                               "scotland",
                                                               "wales",
                                                               "northern ireland",
                                                               "great britain",
                                                               "britain",
                                                               "uk",
                                                               "usa",
                                                               "us",
                                                               "u s",
                                                               "the us",
                                                               "middle east",
                                                               "scandinavia",
                                                               "latin america",
                                                               "sub saharan africa",
                                                               "southeast asia",
                                                               "east asia",
                                                               "south asia",
                                                               "west africa",
                                                               "east africa",
                                                               "hong kong",
                                                               "taiwan",
                                                               "korea",
                                                               "new york",
                                                               "new york city",
                                                               "los angeles",
                                                               "san francisco",
                                                               "san diego",
                                                               "boston",
                                                               "chicago",
                                                               "houston",
                                                               "london",
                                                               "paris",
                                                               "berlin",
                                                               "tokyo",
                                                               "beijing",
                                                               "shanghai",
                                                               "toronto",
                                                               "sydney",
                                                               "melbourne",
                                                               "rome",
                                                               "madrid",
                                                               "vienna",
                                                               "geneva",
                                                               "seoul",
                                                               "mumbai",
                                                               "new delhi",
                                                               "delhi",
                                                               "cairo",
                                                               "dubai",
                                                               "tehran",
                                                               "istanbul",
                                                               "moscow",
                                                               "wuhan",
                                                               "alabama",
                                                               "alaska",
                                                               "arizona",
                                                               "arkansas",
                                                               "california",
                                                               "colorado",
                                                               "connecticut",
                                                               "delaware",
                                                               "florida",
                                                               "hawaii",
                                                               "idaho",
                                                               "illinois",
                                                               "indiana",
                                                               "iowa",
                                                               "kansas",
                                                               "kentucky",
                                                               "louisiana",
                                                               "maine",
                                                               "maryland",
                                                               "massachusetts",
                                                               "michigan",
                                                               "minnesota",
                                                               "mississippi",
                                                               "missouri",
                                                               "montana",
                                                               "nebraska",
                                                               "nevada",
                                                               "new hampshire",
                                                               "new jersey",
                                                               "new mexico",
                                                               "north carolina",
                                                               "north dakota",
                                                               "ohio",
                                                               "oklahoma",
                                                               "oregon",
                                                               "pennsylvania",
                                                               "rhode island",
                                                               "south carolina",
                                                               "south dakota",
                                                               "tennessee",
                                                               "texas",
                                                               "utah",
                                                               "vermont",
                                                               "virginia",
                                                               "west virginia",
                                                               "wisconsin",
                                                               "wyoming",
                                                               "quebec",
                                                               "ontario"});

constexpr auto directions = std::to_array<std::string_view>(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
     "rural", "urban", "mainland"});

std::string english(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  return fold_to_words(utf8);
}

Names countries() {
  Names names;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    names.insert(
        english(icu::Locale{"", *code}.getDisplayCountry(icu::Locale::getEnglish(), name)));
  }
  return names;
}

Names languages() {
  Names names;
  // Two-letter codes are the languages that articles are published in.
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    if (std::string_view{*code}.size() == 2)
      names.insert(english(icu::Locale{*code}.getDisplayLanguage(icu::Locale::getEnglish(), name)));
  }
  return names;
}

Names regions_of_the_world() {
  Names names;
  for (const char* code : regions) {
    icu::UnicodeString name;
    names.insert(english(icu::Locale{"", code}.getDisplayCountry(icu::Locale::getEnglish(), name)));
  }
  return names;
}

const Names& all_places() {
  static const Names names = [] {
    Names all = countries();
    all.merge(languages());
    all.merge(regions_of_the_world());
    for (const std::string_view place : other_places) all.emplace(place);
    return all;
  }();
  return names;
}

}  // namespace

bool is_place_or_language(std::string_view name) {
  const std::string folded = fold_to_words(name);
  if (all_places().contains(folded)) return true;
  const std::size_t blank = folded.find(' ');
  if (blank == std::string::npos) return false;
  const std::string_view first = std::string_view{folded}.substr(0, blank);
  return std::find(directions.begin(), directions.end(), first) != directions.end() &&
         all_places().contains(folded.substr(blank + 1));
}

bool contains_country(std::string_view name) {
  static const Names names = [] {
    Names all = countries();
    for (const char* place : {"uk", "us", "usa", "eu", "england", "scotland", "wales", "america"})
      all.emplace(place);
    return all;
  }();
  const std::string folded = fold_to_words(name);
  const auto words = split(folded, ' ');
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return names.contains(std::string{word}); });
}

}  // namespace citewright::extract
