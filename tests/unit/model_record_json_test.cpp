// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/file.hpp"
#include "citewright/model/record_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <string_view>

using namespace citewright;

namespace {

// Makes records whose every field is filled at random, from a seed.
class RecordMaker {
 public:
  explicit RecordMaker(unsigned seed) : random_{seed} {}

  Record record() {
    Record r;
    r.ids = identifiers();
    r.title = text();
    r.vernacular_title = text();
    for (int n = number(3); n > 0; --n) r.authors.push_back({text(), text(), text(), text()});
    r.authors_complete = number(1) == 1;
    r.journal = text();
    r.journal_abbreviation = text();
    r.issns = texts();
    if (number(1) == 1) r.year = number(3000);
    if (number(1) == 1) r.electronic_year = -number(3000);
    r.date = text();
    r.volume = text();
    r.issue = text();
    r.pages = text();
    for (int n = number(3); n > 0; --n) r.abstract.push_back({text(), text()});
    for (int n = number(2); n > 0; --n) r.full_text.push_back({text(), text()});
    for (int n = number(3); n > 0; --n) {
      r.mesh.push_back({text(), MeshUi::parse("D014801"), texts(), number(1) == 1});
      r.mesh.push_back({text(), std::nullopt, {}, false});
    }
    r.keywords = texts();
    r.publication_types = texts();
    for (int n = number(2); n > 0; --n) {
      r.notices.push_back(
          {static_cast<NoticeKind>(number(11)), text(), identifiers(), text(), text()});
    }
    r.language = text();
    r.book_title = text();
    r.registry = static_cast<Registry>(number(4));
    r.fetched = text();
    r.origin = text();
    r.unsure = texts();
    return r;
  }

 private:
  int number(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }

  std::string text() {
    constexpr std::string_view pieces[] = {"zinc", "\"", "\\",   "/",    "\n",         "\t",
                                           "β",    "é",  "→",    "😀",    "\u2028",     "<i>",
                                           "{",    "]",  "null", "\x01", "naïve 10 %", " "};
    std::string out;
    for (int n = number(6); n > 0; --n) {
      out += pieces[static_cast<std::size_t>(number(static_cast<int>(std::size(pieces)) - 1))];
    }
    return out;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> out;
    for (int n = number(3); n > 0; --n) out.push_back(text());
    return out;
  }

  Identifiers identifiers() {
    Identifiers ids;
    if (number(1) == 1) ids.pmid = Pmid::parse(std::to_string(1 + number(99999998)));
    if (number(1) == 1) ids.pmcid = Pmcid::parse("PMC" + std::to_string(1 + number(999999998)));
    if (number(1) == 1) ids.doi = Doi::parse("10.1016/S0194-5998(98)70376-6");
    if (number(1) == 1) ids.bookshelf = BookshelfId::parse("NBK1116");
    if (number(1) == 1) ids.arxiv = ArxivId::parse("2107.06472");
    return ids;
  }

  std::mt19937 random_;
};

std::string complaint(std::string_view json) {
  const auto record = parse_record(json, "here");
  if (record) return "-";
  CHECK(record.error().where == "here");
  return record.error().what;
}

}  // namespace

TEST_SUITE("record JSON") {
  TEST_CASE("a record that is written and read again is the same record") {
    for (unsigned seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      const Record record = RecordMaker{seed}.record();
      const std::string json = to_json(record);
      const auto again = parse_record(json, "round trip");
      REQUIRE(again);
      CHECK(*again == record);
      CHECK(to_json(*again) == json);
      CHECK(parse_record(to_json_pretty(record), "pretty") == record);
    }
  }

  TEST_CASE("every field is present whatever the record holds, in one order") {
    const auto keys_of = [](const std::string& json) {
      std::vector<std::string> keys;
      const auto tree = nlohmann::ordered_json::parse(json);
      for (const auto& [key, value] : tree.items()) keys.push_back(key);
      return keys;
    };
    const std::vector<std::string> keys = keys_of(to_json(Record{}));
    CHECK(keys == keys_of(to_json(RecordMaker{7}.record())));
    CHECK(keys.front() == "version");
    CHECK(to_json(Record{}).find('\n') == std::string::npos);
  }

  TEST_CASE("the schema lists exactly the fields that are written") {
    const auto schema = nlohmann::json::parse(
        read_file(std::string{CITEWRIGHT_SOURCE_DIR} + "/corpus/records/schema.json"));
    const auto written = nlohmann::json::parse(to_json(Record{}));
    std::set<std::string> described;
    for (const auto& [key, value] : schema.at("properties").items()) described.insert(key);
    std::set<std::string> present;
    for (const auto& [key, value] : written.items()) present.insert(key);
    CHECK(described == present);
  }

  TEST_CASE("absent and null fields keep their defaults, unknown keys are passed over") {
    CHECK(parse_record("{}", "x") == Record{});
    CHECK(parse_record(R"({"title":null,"year":null,"ids":null,"colour":[{"a":1}]})", "x") ==
          Record{});
  }

  TEST_CASE("ill-formed UTF-8 is written as U+FFFD") {
    Record record;
    record.title = "zinc \xFF oxide";
    CHECK(parse_record(to_json(record), "x").value().title == "zinc \uFFFD oxide");
  }

  TEST_CASE("what does not fit is told with the field's name") {
    struct Case {
      std::string_view json;
      std::string_view what;
    };
    const Case cases[] = {
        {"", "not JSON, at byte 1"},
        {"{", "not JSON, at byte 2"},
        {"{\"title\":\"\xFF\"}", "not JSON, at byte 11"},
        {"{\"year\":1e999}", "not JSON that can be read"},
        {"[]", "an object is needed, this is array"},
        {"7", "an object is needed, this is number"},
        {R"({"version":2})", "version 2, this program knows 1"},
        {R"({"version":"1"})", "version: a whole number is needed, this is string"},
        {R"({"title":5})", "title: a string is needed, this is number"},
        {R"({"year":"2018"})", "year: a whole number is needed, this is string"},
        {R"({"year":2018.5})", "year: a whole number is needed, this is number"},
        {R"({"year":99999999999})", "year: 99999999999 is out of range"},
        {R"({"year":18446744073709551615})", "year: 18446744073709551615 is out of range"},
        {R"({"authors":{}})", "authors: an array is needed, this is object"},
        {R"({"authors":[{},{"family":[]}]})",
         "authors[1].family: a string is needed, this is array"},
        {R"({"authors":[null]})", "authors[0]: an object is needed, this is null"},
        {R"({"authors_complete":1})", "authors_complete: true or false is needed, this is number"},
        {R"({"keywords":["a",2]})", "keywords[1]: a string is needed, this is number"},
        {R"({"ids":{"pmid":"PMC5"}})", "ids.pmid: \"PMC5\" is not a value it can have"},
        {R"({"ids":{"pmid":9450830}})", "ids.pmid: a string is needed, this is number"},
        {R"({"mesh":[{"ui":"zinc"}]})", "mesh[0].ui: \"zinc\" is not a value it can have"},
        {R"({"notices":[{"kind":"rumour"}]})",
         "notices[0].kind: \"rumour\" is not a value it can have"},
        {R"({"registry":"hearsay"})", "registry: \"hearsay\" is not a value it can have"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.json);
      CHECK(complaint(c.json) == c.what);
    }
  }

  TEST_CASE("a record cut off anywhere is refused, never half read") {
    const std::string json = to_json(RecordMaker{3}.record());
    for (std::size_t length = 0; length < json.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(parse_record(std::string_view{json}.substr(0, length), "cut"));
    }
  }

  TEST_CASE("nesting a hundred thousand deep is refused before it becomes a tree") {
    constexpr std::size_t deep = 100'000;
    CHECK(complaint(std::string(deep, '[')) == "nested deeper than 32 levels");
    CHECK(complaint("{\"x\":" + std::string(deep, '[') + std::string(deep, ']') + "}") ==
          "nested deeper than 32 levels");
    CHECK(complaint("{\"title\":\"" + std::string(deep, '[') + "\"}") == "-");
  }
}
