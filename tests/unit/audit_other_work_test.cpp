// SPDX-License-Identifier: Apache-2.0
#include "audit/other_work.hpp"
#include "audit/reference_match.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace citewright;
using namespace citewright::audit;

namespace {

Record example_record(std::string title) {
  Record record;
  record.ids.pmid = Pmid::parse("101");
  record.title = std::move(title);
  record.authors = {{"Okafor", "Ben", "", ""}, {"Lindqvist", "Eva", "", ""}};
  record.journal = "Journal of Evening Medicine";
  record.journal_abbreviation = "J Even Med";
  record.year = 2019;
  record.volume = "12";
  record.pages = "101-9";
  return record;
}

struct Entry {
  std::string title;
  std::string author = "Okafor B";
  std::string journal = "J Even Med";
  std::string volume = "12";
  std::string pages = "101-9";
};

Reference reference_of(const Entry& entry) {
  Reference reference;
  reference.title = entry.title;
  if (!entry.author.empty()) reference.authors = {entry.author};
  reference.journal = entry.journal;
  reference.volume = entry.volume;
  reference.pages = entry.pages;
  reference.year = 2019;
  reference.text = entry.author + ". " + entry.title + ". " + entry.journal + ". 2019;" +
                   entry.volume + ":" + entry.pages + ".";
  return reference;
}

bool is_other(const Entry& entry, std::string recorded) {
  const Record record = example_record(std::move(recorded));
  const Reference reference = reference_of(entry);
  return names_other_work(reference, record, match_listed_title(reference, record));
}

}  // namespace

TEST_SUITE("other work") {
  TEST_CASE("where titles are alike, the details tell two works apart") {
    const std::string tea = "Warm tea and the onset of sleep in older adults";
    struct Case {
      Entry entry;
      std::string recorded;
      bool other;
    };
    const Case cases[] = {
        // the same title: only a bare one can be another work's
        {{tea}, tea, false},
        {{tea, "Marsh A", "J Even Med", "12", "7"}, tea, false},
        {{"Reply", "Marsh A", "J Even Med", "12", "7"}, "Reply", true},
        {{"Reply", "Okafor B", "J Even Med", "12", "7"}, "Reply", false},
        // one of a numbered series
        {{"Evening consultation 2", "Marsh A", "J Even Med", "12", "98"},
         "Evening consultation 4",
         true},
        {{"Evening consultation 2"}, "Evening consultation 4", false},
        // reworded
        {{"Warm tea, sleep onset and older adults"}, tea, false},
        {{"Warm tea, sleep onset and older adults", "Marsh A", "Sleep Tea", "3", "7"}, tea, true},
        // the author's next paper
        {{"Warm tea and daytime naps in older nurses", "Okafor B", "Sleep Tea", "3", "7"},
         tea,
         true},
        {{"Warm tea and daytime naps in older nurses"}, tea, false},
        // another title
        {{"Night lights and road noise", "Marsh A", "Sleep Tea", "3", "7"}, tea, true},
        {{"Night lights and road noise", "Okafor B", "J Even Med", "12", "7"}, tea, true},
        // a translated one, at the same place
        {{"Warmer Tee und Einschlafen im Alter"}, tea, false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.entry.title);
      CAPTURE(c.entry.author);
      CAPTURE(c.entry.pages);
      CHECK(is_other(c.entry, c.recorded) == c.other);
    }
  }

  TEST_CASE(
      "an entry without a title that could be told apart must mention nothing of the record") {
    const Record record = example_record("Warm tea and the onset of sleep in older adults");
    struct Case {
      std::string_view text;
      bool other;
    };
    const Case cases[] = {
        {"Marsh. Night lights, road noise and quiet gardens in large cities. City J. 2003;4:7",
         true},
        {"Okafor. Night lights, road noise and quiet gardens in large cities. City J. 2003;4:7",
         false},
        {"Marsh. Older adults, warm tea, sleep: onset. J Even Med. 2019;12:101-9.", false},
        {"See PMID 101", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      Reference reference;
      reference.text = c.text;
      CHECK(names_other_work(reference, record, match_listed_title(reference, record)) == c.other);
    }
  }

  TEST_CASE("a registry's wording makes no second work, another place of one title does") {
    const Record record = example_record("Warm tea and the onset of sleep in older adults");
    Record other = record;
    other.ids = {};
    other.ids.doi = Doi::parse("10.5555/tea");
    other.title = "Warm tea and the onset of sleep in older adults: a trial";
    other.journal.clear();
    CHECK_FALSE(are_two_works(record, other));
    SUBCASE("a letter of the same title") {
      other.title = record.title;
      other.authors = {{"Marsh", "Ada", "", ""}};
      other.pages = "450";
    }
    SUBCASE("an erratum in the next volume") {
      other.title = record.title;
      other.volume = "13";
      other.pages = "3";
    }
    SUBCASE("another title") {
      other.title = "Night lights and road noise";
    }
    CHECK(are_two_works(record, other));
  }
}
