// SPDX-License-Identifier: Apache-2.0
#include "export/letters/questions.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/export/letters.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace citewright;
using namespace citewright::exports;

TEST_SUITE("export: letters") {
  TEST_CASE("the sample's letters are as agreed") {
    test::check_golden("queries.md", author_queries(test::make_audit()));
    test::check_golden("note.md", record_note(test::make_audit(), "2026-03-01", "0.0.0"));
  }

  TEST_CASE("every rule has a question of its own, and none accuses") {
    const std::string_view general = question_of("no such rule");
    std::set<std::string_view> questions;
    for (const audit::Rule& rule : audit::rules()) {
      CAPTURE(rule.name);
      const std::string question{question_of(rule.name)};
      CHECK(question != general);
      CHECK(question.ends_with('?'));
      for (const std::string_view word : {"fabricat", "fake", "false", "wrong", "invent", "must"})
        CHECK(question.find(word) == std::string::npos);
      questions.insert(question_of(rule.name));
    }
    CHECK(questions.size() == audit::rules().size());
  }

  TEST_CASE("no findings, no questions") {
    CHECK(author_queries({}).find("have no question") != std::string::npos);
    CHECK(record_note({}, "2026-03-01", "1").find("No rule fired.") != std::string::npos);
  }
}
