// SPDX-License-Identifier: Apache-2.0
#include "support/make_audit.hpp"

#include "citewright/base/error.hpp"
#include "citewright/review/decide.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace citewright;
using namespace citewright::review;

namespace {

Wish wish_on(SubjectKind kind, std::size_t index, Action action) {
  Wish wish;
  wish.kind = kind;
  wish.index = index;
  wish.action = action;
  wish.reviewer = "Ada";
  wish.reason = "read it";
  wish.time = "2026-03-01T00:00:00Z";
  return wish;
}

std::string refused(const Audit& audit, const Wish& wish) {
  try {
    static_cast<void>(decide(audit, wish));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("review") {
  TEST_CASE("a decision keeps what it was made on, and hashes of it") {
    const Audit audit = test::make_audit();
    Wish wish = wish_on(SubjectKind::claim, 0, Action::verdict);
    wish.verdict = Verdict::supported;
    const Decision decision = decide(audit, wish);
    CHECK(decision.on.quote == audit.claims[0].text);
    CHECK(decision.on.name == "c1");
    CHECK(decision.claim_hash.size() == 64);
    CHECK(decision.record_hash.size() == 64);
    CHECK(decision.verdict == Verdict::supported);
  }

  TEST_CASE("a decision on no rule by name is on those that fired") {
    const Audit audit = test::make_audit();
    const Decision decision = decide(audit, wish_on(SubjectKind::reference, 1, Action::waive));
    CHECK_FALSE(decision.rules.empty());
    CHECK(decision.rules.size() <= findings_about(audit, SubjectKind::reference, 1).size());
  }

  TEST_CASE("what cannot be decided is refused, with the next step") {
    const Audit audit = test::make_audit();
    struct Case {
      std::string told;
      SubjectKind kind;
      Action action;
      std::function<void(Wish&)> change;
    };
    const auto nothing = [](Wish&) {};
    const std::vector<Case> cases{
        {"only claims have a verdict", SubjectKind::reference, Action::verdict, nothing},
        {"only references have details", SubjectKind::claim, Action::metadata, nothing},
        {"takes a reason", SubjectKind::reference, Action::waive, [](Wish& w) { w.reason = " "; }},
        {"no finding year-mismatch on r2", SubjectKind::reference, Action::waive,
         [](Wish& w) { w.rules = {"year-mismatch"}; }},
        {"the reviewer has no name", SubjectKind::claim, Action::agree,
         [](Wish& w) { w.reviewer = ""; }},
        {"one line", SubjectKind::claim, Action::agree, [](Wish& w) { w.reviewer = "A\nB"; }},
        {"one line", SubjectKind::claim, Action::agree, [](Wish& w) { w.reviewer = "A\x1b[2J"; }},
        {"'2027-02-30' is no day", SubjectKind::reference, Action::waive,
         [](Wish& w) { w.until = "2027-02-30"; }},
        {"'soon' is no day", SubjectKind::reference, Action::waive,
         [](Wish& w) { w.until = "soon"; }},
        {"2026-02-28 is past", SubjectKind::reference, Action::waive,
         [](Wish& w) { w.until = "2026-02-28"; }},
        {"--until goes with --waive", SubjectKind::reference, Action::agree,
         [](Wish& w) { w.until = "2027-02-28"; }},
    };
    for (const Case& c : cases) {
      CAPTURE(c.told);
      Wish wish = wish_on(c.kind, 1, c.action);
      wish.verdict = Verdict::supported;
      c.change(wish);
      CHECK(refused(audit, wish).find(c.told) != std::string::npos);
    }
  }

  TEST_CASE("a sentence that stands twice with the same words around it cannot be decided on") {
    test::AuditBuilder builder;
    builder.heading("Zinc").paragraph("Zinc helps.").claim("Zinc helps");
    builder.paragraph("Zinc helps.").claim("Zinc helps");
    Wish wish = wish_on(SubjectKind::claim, 1, Action::verdict);
    wish.verdict = Verdict::supported;
    CHECK(refused(builder.build(), wish).find("stands twice") != std::string::npos);
  }

  TEST_CASE("there is nothing to withdraw where nothing was decided") {
    const Audit audit = test::make_audit();
    const Wish wish = wish_on(SubjectKind::claim, 0, Action::undo);
    CHECK_THROWS_AS(static_cast<void>(undo(audit, wish)), Error);
    CHECK_THROWS_AS(static_cast<void>(undo(audit, "d0123456789abcdef", wish)), Error);
  }
}
