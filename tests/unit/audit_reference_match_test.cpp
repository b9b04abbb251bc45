// SPDX-License-Identifier: Apache-2.0
#include "audit/reference_match.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace citewright;
using namespace citewright::audit;

namespace {

Record example_record() {
  Record record;
  record.ids.pmid = Pmid::parse("101");
  record.title = "Warm tea and the onset of sleep in older adults: a randomised trial";
  record.authors = {{"De Groot", "Hanna M", "", ""}, {"Okafor", "Ben", "", ""}};
  record.journal = "Journal of Evening Medicine";
  record.journal_abbreviation = "J Even Med";
  record.year = 2019;
  record.volume = "12";
  record.pages = "101-9";
  return record;
}

Reference example_reference() {
  Reference reference;
  reference.text =
      "De Groot HM, Okafor B. Warm tea and the onset of sleep in older adults: a randomised trial. "
      "J Even Med. 2019;12:101-9.";
  reference.title = "Warm tea and the onset of sleep in older adults: a randomised trial";
  reference.authors = {"De Groot HM", "Okafor B"};
  reference.journal = "J Even Med";
  reference.year = 2019;
  reference.volume = "12";
  reference.pages = "101-9";
  return reference;
}

}  // namespace

TEST_SUITE("audit") {
  TEST_CASE("an entry that states every detail is its record") {
    const ReferenceMatch match = match_reference(example_reference(), example_record());
    CHECK(match.is_same_work());
    CHECK(match.score() == doctest::Approx(1));
    CHECK(describe(match) == "title, first author, journal, year, volume, first page agree");
  }

  TEST_CASE("one detail that differs is forgiven") {
    Reference reference = example_reference();
    SUBCASE("the year by one") {
      reference.year = 2018;
    }
    SUBCASE("the year by five") {
      reference.year = 2014;
    }
    SUBCASE("the journal") {
      reference.journal = "Lancet";
    }
    SUBCASE("the first author") {
      reference.authors = {"Marsh P"};
    }
    SUBCASE("the volume") {
      reference.volume = "21";
    }
    SUBCASE("the title reworded") {
      reference.title = "Warm tea and sleep onset in older adults: randomised trial";
    }
    CHECK(match_reference(reference, example_record()).is_same_work());
  }

  TEST_CASE("a reply of the same title elsewhere is another work") {
    Record reply = example_record();
    reply.authors = {{"Marsh", "Peter", "", ""}};
    reply.pages = "450";
    CHECK(!match_reference(example_reference(), reply).is_same_work());
    reply = example_record();
    reply.volume = "13";
    reply.pages = "7";
    CHECK(!match_reference(example_reference(), reply).is_same_work());
  }

  TEST_CASE("another title is another work, whatever else agrees") {
    Record record = example_record();
    record.title = "Night lights and road noise in cities";
    CHECK(!match_reference(example_reference(), record).is_same_work());
  }

  TEST_CASE("an entry whose parts could not be told apart is read as a whole") {
    Reference reference;
    reference.text = example_reference().text;
    const ReferenceMatch match = match_reference(reference, example_record());
    CHECK(match.title == Agreement::agrees);
    CHECK(match.first_author == Agreement::agrees);
    CHECK(match.journal == Agreement::agrees);
    CHECK(match.is_same_work());
  }

  TEST_CASE("a bare title of few words names no one work") {
    Record record = example_record();
    record.title = "Sleep";
    Reference reference;
    reference.text = "Sleep";
    reference.title = "Sleep";
    CHECK(!match_reference(reference, record).is_same_work());
  }

  TEST_CASE("a place without a title is enough, a part of it is not") {
    Reference reference = example_reference();
    reference.title.clear();
    reference.text = "De Groot HM, Okafor B. J Even Med. 2019;12:101-9.";
    CHECK(match_reference(reference, example_record()).is_same_work());
    reference.pages.clear();
    reference.text = "De Groot HM, Okafor B. J Even Med. 2019;12.";
    CHECK(!match_reference(reference, example_record()).is_same_work());
  }

  TEST_CASE("of several candidates the one that agrees best is chosen, two alike are none") {
    Record other = example_record();
    other.ids.pmid = Pmid::parse("102");
    other.year = 2018;
    const std::vector<Record> two{other, example_record()};
    CHECK(choose_match(example_reference(), two) == 1);
    Reference title_only;
    title_only.title = title_only.text = example_reference().title;
    other = example_record();
    other.ids.pmid = Pmid::parse("102");
    const std::vector<Record> twins{example_record(), other};
    CHECK(!choose_match(title_only, twins));
    CHECK(!choose_match(title_only, {}));
    other = example_record();
    other.ids = {};
    other.ids.doi = Doi::parse("10.5555/tea");
    other.registry = Registry::crossref;
    const std::vector<Record> one_work_twice{example_record(), other};
    CHECK(choose_match(title_only, one_work_twice) == 0);
  }
}
