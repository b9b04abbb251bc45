// SPDX-License-Identifier: Apache-2.0
#include "support/make_decision.hpp"

#include "citewright/base/error.hpp"
#include "citewright/review/ledger.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::review;
using citewright::test::make_decision;

namespace {

std::string message_of(const std::string& text) {
  try {
    static_cast<void>(parse_ledger(text, "zinc.reviews.jsonl"));
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// Decisions of every kind, with whatever each can have.
std::vector<Decision> every_kind() {
  std::vector<Decision> decisions{make_decision()};
  Decision verdict = make_decision("the trial’s own sentence says so:\n“zinc \"helps\"”");
  verdict.action = Action::verdict;
  verdict.on = {SubjectKind::claim, "c4",   "zinc helps", "One says ",
                " today.",          "Zinc", "Food",       0.25};
  verdict.verdict = Verdict::partly_supported;
  verdict.rules.clear();
  verdict.until.clear();
  verdict.record_hash = std::string(64, 'b');
  decisions.push_back(verdict);
  Decision link = verdict;
  link.action = Action::link;
  link.verdict.reset();
  link.other = decisions.front().on;
  decisions.push_back(link);
  Decision undo;
  undo.action = Action::undo;
  undo.undoes = "d0123456789abcdef";
  undo.reviewer = "Grace";
  undo.time = "2026-03-02T10:00:00Z";
  decisions.push_back(undo);
  return decisions;
}

}  // namespace

TEST_SUITE("review") {
  TEST_CASE("what is written is read again, field by field") {
    for (Decision decision : every_kind()) {
      const std::string line = write_decision(decision);
      CHECK(line.find('\n') == line.size() - 1);
      const Ledger ledger = parse_ledger(line, "x");
      REQUIRE(ledger.decisions.size() == 1);
      decision.id = ledger.decisions.front().id;
      CHECK(decision.id.size() == 17);
      CHECK(ledger.decisions.front() == decision);
      CHECK(write_decision(decision) == line);
    }
  }

  TEST_CASE("a line that both sides of a merge have counts once") {
    const std::string line = write_decision(make_decision());
    CHECK(parse_ledger(line + line + "\r\n\n" + line, "x").decisions.size() == 1);
  }

  TEST_CASE("what is no decision is told with its line, whatever it is") {
    const std::string good = write_decision(make_decision());
    const auto with = [&](std::string_view field, std::string_view value) {
      std::string line = good;
      const std::string key = "\"" + std::string{field} + "\":";
      const std::size_t at = line.find(key) + key.size();
      const std::size_t end = line.find(line[at] == '[' ? ']' : ',', at);
      return good + line.replace(at, end - at + (line[at] == '[' ? 1 : 0), value) + good;
    };
    struct Case {
      std::string text;
      std::string told;
    };
    const std::vector<Case> cases{
        {good + "<<<<<<< HEAD\n" + good, ":2: a merge-conflict marker"},
        {good + good + ">>>>>>> theirs\n", ":3: a merge-conflict marker"},
        {"=======", ":1: a merge-conflict marker"},
        {good + "{\"version\":1\n" + good, ":2: no whole JSON object"},
        {good + "[1]\n" + good, ":2: JSON, but not an object"},
        {good + "{\"reason\":\"\xC3\"}\n" + good, ":2: ill-formed UTF-8"},
        {good + "notes of my own\n", ":2: no whole JSON object"},
        {good + "{}\n", ":2: \"version\" is missing"},
        {with("version", "2"), ":2: a decision of version 2, this program knows 1"},
        {with("version", "1e300"), ":2: a decision of version"},
        {with("action", "\"praise\""), ":2: \"action\" cannot be \"praise\""},
        {with("reviewer", "null"), ":2: \"reviewer\" is missing"},
        {with("reviewer", "7"), ":2: \"reviewer\" is not a text"},
        {with("until", "\"2027-02-30\""), ":2: \"until\" is \"2027-02-30\", which is no day"},
        {with("time", "\"yesterday\""), ":2: \"time\" is \"yesterday\", which is no time"},
        {with("rules", "[]"), ":2: \"rules\" is missing"},
        {with("rules", "[1]"), ":2: \"rules\" has something that is not a text"},
        {good + R"({"version":1,"torn_lines":3,"sha256":7})" + "\n", ":2: sets aside lines that"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(message_of(c.text).find("zinc.reviews.jsonl" + c.told) != std::string::npos);
    }
  }

  TEST_CASE("a ledger cut at any byte keeps every whole line, tells the torn one and is healed") {
    std::string text;
    for (const Decision& decision : every_kind()) text += write_decision(decision);
    const Decision next = make_decision("decided after the cut");
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
      CAPTURE(cut);
      const std::string left = text.substr(0, cut);
      const std::size_t breaks = static_cast<std::size_t>(std::ranges::count(left, '\n'));
      const Ledger ledger = parse_ledger(left, "x");
      const bool only_break_lacks = cut < text.size() && text[cut] == '\n';
      REQUIRE(ledger.decisions.size() == breaks + (only_break_lacks ? 1 : 0));
      const bool in_line = cut > 0 && left.back() != '\n' && !only_break_lacks;
      REQUIRE(ledger.torn.lines == (in_line ? 1 : 0));
      const Ledger healed = parse_ledger(left + text_to_append(ledger, next), "x");
      REQUIRE(healed.torn.lines == 0);
      REQUIRE(healed.decisions.size() == ledger.decisions.size() + 1);
      REQUIRE(healed.set_aside == ledger.torn.lines);
      REQUIRE(healed.decisions.back().reason == next.reason);
    }
  }

  TEST_CASE("a healing cut at any byte is healed again") {
    const std::string whole = write_decision(make_decision());
    const std::string torn = whole + whole.substr(0, whole.size() / 2);
    const Decision next = make_decision("next");
    const std::string text = torn + text_to_append(parse_ledger(torn, "x"), next);
    for (std::size_t cut = torn.size(); cut <= text.size(); ++cut) {
      CAPTURE(cut);
      const std::string left = text.substr(0, cut);
      const Ledger again = parse_ledger(left + text_to_append(parse_ledger(left, "x"), next), "x");
      REQUIRE(again.torn.lines == 0);
      REQUIRE(again.decisions.size() == 2);
      REQUIRE(again.decisions.back().reason == "next");
    }
  }

  TEST_CASE("a long ledger is read to its last line") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += write_decision(make_decision(std::to_string(i)));
    CHECK(parse_ledger(text, "x").decisions.size() == 10'000);
    CHECK(message_of(text + "<<<<<<< HEAD\n").find(":10001:") != std::string::npos);
  }
}
