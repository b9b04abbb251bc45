// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/claim_verdict.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace citewright;

namespace {

Audit with_links(const std::vector<Verdict>& verdicts, bool sure) {
  Audit audit;
  audit.claims.resize(2);
  for (const Verdict verdict : verdicts) {
    Judgement judgement;
    judgement.link = audit.links.size();
    judgement.verdict = verdict;
    audit.judgements.push_back(judgement);
    Link& link = audit.links.emplace_back();
    link.claim = 1;
    link.sure = sure;
  }
  return audit;
}

}  // namespace

TEST_SUITE("audit: claim verdict") {
  TEST_CASE("the verdict that an editor must know of decides") {
    using enum Verdict;
    struct Case {
      std::vector<Verdict> verdicts;
      std::string_view words;
    };
    const Case cases[] = {
        {{supported}, "supported"},
        {{off_topic, supported}, "supported"},
        {{supported, contradicted}, "contradicted"},
        {{not_assessable, off_topic}, "off topic"},
        {{off_topic, partly_supported}, "partly supported"},
        {{not_assessable}, "not assessable"},
        {{}, "uncited"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.words);
      CHECK(audit::claim_verdict_words(with_links(c.verdicts, true), 1) == c.words);
      CHECK(audit::claim_verdict_words(with_links(c.verdicts, true), 0) == "uncited");
    }
  }

  TEST_CASE("an unsure link gives no verdict") {
    Audit audit = with_links({Verdict::off_topic}, false);
    CHECK_FALSE(audit::claim_verdict(audit, 1));
    CHECK(audit::claim_verdict_words(audit, 1) == "uncited");
    audit.claims[1].citations = {0};
    CHECK(audit::claim_verdict_words(audit, 1) == "unlinked");
  }
}
