// SPDX-License-Identifier: Apache-2.0
#include "support/make_audit.hpp"

#include "citewright/review/apply.hpp"
#include "citewright/review/decide.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace citewright;
using namespace citewright::review;

namespace {

constexpr auto today = "2026-03-01T00:00:00Z";

// A ledger that is decided into, one second after the other.
struct Desk {
  Audit audit = test::make_audit();
  Ledger ledger;
  int second = 0;

  void apply(const std::string& day = today) { apply_ledger(audit, ledger, "x", day); }

  Wish wish(SubjectKind kind, std::size_t index, Action action) {
    Wish wish;
    wish.kind = kind;
    wish.index = index;
    wish.action = action;
    wish.reviewer = "Ada";
    wish.reason = "read it";
    wish.time = "2026-03-01T00:00:0" + std::to_string(second++) + "Z";
    return wish;
  }

  void add(const Decision& decision) {
    const Ledger written = parse_ledger(write_decision(decision), "x");
    ledger.decisions.push_back(written.decisions.front());
    apply();
  }
  void waive(std::size_t reference, const std::string& rule, const std::string& until = "") {
    Wish wanted = wish(SubjectKind::reference, reference, Action::waive);
    wanted.rules = {rule};
    wanted.until = until;
    add(decide(audit, wanted));
  }
  void judge(std::size_t claim, Verdict verdict) {
    Wish wanted = wish(SubjectKind::claim, claim, Action::verdict);
    wanted.verdict = verdict;
    add(decide(audit, wanted));
  }

  [[nodiscard]] bool is_open(std::string_view rule) const {
    for (std::size_t i = 0; i < audit.findings.size(); ++i) {
      if (audit.findings[i].rule == rule) return !is_set_aside(audit, i);
    }
    return false;
  }
};

}  // namespace

TEST_SUITE("review") {
  TEST_CASE("a waiver sets its rule's finding aside and no other") {
    Desk desk;
    desk.waive(1, "title-truncated");
    CHECK_FALSE(desk.is_open("title-truncated"));
    CHECK(desk.is_open("off-topic-citation"));
    CHECK(desk.is_open("unresolved-reference"));
  }

  TEST_CASE("a waiver holds through its last day") {
    Desk desk;
    desk.waive(1, "title-truncated", "2026-04-30");
    desk.apply("2026-04-30T23:59:59Z");
    CHECK_FALSE(desk.is_open("title-truncated"));
    desk.apply("2026-05-01T00:00:00Z");
    CHECK(desk.is_open("title-truncated"));
    CHECK(desk.audit.review.decisions.front().standing == Standing::ended);
  }

  TEST_CASE("a withdrawn decision settles nothing, and one before it holds again") {
    Desk desk;
    desk.judge(0, Verdict::supported);
    desk.judge(0, Verdict::contradicted);
    CHECK(decision_on_claim(desk.audit, 0)->verdict == Verdict::contradicted);
    desk.add(undo(desk.audit, desk.wish(SubjectKind::claim, 0, Action::undo)));
    CHECK(decision_on_claim(desk.audit, 0)->verdict == Verdict::supported);
    desk.add(undo(desk.audit, desk.wish(SubjectKind::claim, 0, Action::undo)));
    CHECK(decision_on_claim(desk.audit, 0) == nullptr);
  }

  TEST_CASE("the later decision holds whatever order the lines are in") {
    Desk desk;
    desk.judge(0, Verdict::supported);
    desk.judge(0, Verdict::contradicted);
    std::swap(desk.ledger.decisions[0], desk.ledger.decisions[1]);
    desk.apply();
    CHECK(decision_on_claim(desk.audit, 0)->verdict == Verdict::contradicted);
    CHECK(desk.audit.review.decisions.size() == 1);
  }

  TEST_CASE("who agrees keeps the finding open; who overrules sets it aside") {
    Desk desk;
    desk.add(decide(desk.audit, desk.wish(SubjectKind::claim, 1, Action::agree)));
    CHECK(desk.is_open("off-topic-citation"));
    CHECK(decision_on_claim(desk.audit, 1)->verdict == Verdict::off_topic);
    desk.add(decide(desk.audit, desk.wish(SubjectKind::claim, 1, Action::overrule)));
    CHECK_FALSE(desk.is_open("off-topic-citation"));
  }

  TEST_CASE("a verdict other than the audit's settles the findings that tell the audit's") {
    Desk desk;
    desk.judge(1, Verdict::supported);
    CHECK_FALSE(desk.is_open("off-topic-citation"));
    desk.judge(1, Verdict::off_topic);
    CHECK(desk.is_open("off-topic-citation"));
  }

  TEST_CASE("a corrected link settles that nothing is cited") {
    Desk desk;
    Wish wanted = desk.wish(SubjectKind::claim, 2, Action::link);
    wanted.other = 0;
    desk.add(decide(desk.audit, wanted));
    CHECK_FALSE(desk.is_open("uncited-claim"));
    CHECK(desk.audit.review.decisions.front().other == 0);
  }

  TEST_CASE("a decision on a record that has changed is stale and settles nothing") {
    Desk desk;
    desk.waive(1, "title-truncated");
    desk.judge(1, Verdict::supported);
    desk.audit.lookups[1].record->fetched = "2026-02-28T00:00:00Z";
    desk.apply();
    CHECK_FALSE(desk.is_open("title-truncated"));
    desk.audit.lookups[1].record->title += " (corrected)";
    desk.apply();
    CHECK(desk.is_open("title-truncated"));
    CHECK(decision_on_claim(desk.audit, 1) == nullptr);
    for (const StandingDecision& standing : desk.audit.review.decisions)
      CHECK(standing.standing == Standing::record_changed);
  }

  TEST_CASE("a decision whose claim is gone is kept as that") {
    Desk desk;
    desk.judge(2, Verdict::supported);
    desk.audit.claims[2].text = "Cold rooms are cheap to keep";
    desk.apply();
    REQUIRE(desk.audit.review.decisions.size() == 1);
    CHECK(desk.audit.review.decisions.front().standing == Standing::vanished);
    const std::string id = desk.audit.review.decisions.front().decision.id;
    desk.add(undo(desk.audit, id, desk.wish(SubjectKind::claim, 0, Action::undo)));
    CHECK(desk.audit.review.decisions.empty());
  }

  TEST_CASE("a torn end is told") {
    Desk desk;
    desk.ledger = parse_ledger("{\"version\":", "x");
    desk.apply();
    CHECK(desk.audit.review.warnings.size() == 1);
  }
}
