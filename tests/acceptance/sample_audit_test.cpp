// SPDX-License-Identifier: Apache-2.0
// What an audit of the microneedling article must conclude: of the project's own text in Markdown
// and HTML, and of the article it follows where that is at hand.
#include "citewright/audit/audit_article.hpp"
#include "citewright/audit/store_resolver.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/reader/read.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

using namespace citewright;

namespace {

std::filesystem::path source_dir() {
  return CITEWRIGHT_SOURCE_DIR;
}

std::vector<std::filesystem::path> articles() {
  std::vector<std::filesystem::path> paths{source_dir() / "corpus/microneedling.md",
                                           source_dir() / "tests/data/articles/microneedling.html"};
  const char* folder = std::getenv("CITEWRIGHT_ACCEPTANCE");
  const std::filesystem::path acceptance =
      folder == nullptr ? source_dir() / "../shared/acceptance" : std::filesystem::path{folder};
  if (std::filesystem::exists(acceptance / "microneedling.txt")) {
    paths.push_back(acceptance / "microneedling.txt");
  } else {
    MESSAGE("skipped: no article at ", (acceptance / "microneedling.txt").string());
  }
  return paths;
}

Audit audit_of(const std::filesystem::path& path) {
  store::Store store = store::Store::in_memory();
  audit::StoreResolver resolver{store};
  return audit::audit_article(reader::read_article_file(path), resolver);
}

// "r2 off-topic-reference", of errors about references.
std::set<std::string> reference_errors(const Audit& audit) {
  std::set<std::string> errors;
  for (const Finding& finding : audit.findings) {
    if (finding.severity == Severity::error && finding.reference && !finding.claim)
      errors.insert(name_of(audit.references[*finding.reference]) + " " + finding.rule);
  }
  return errors;
}

std::size_t count_errors(const Audit& audit) {
  return static_cast<std::size_t>(
      std::count_if(audit.findings.begin(), audit.findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::error; }));
}

struct Attribution {
  const char* name;  // journal or organisation
  int year;          // 0: none stated
  StudyType type;
};
constexpr Attribution attributions[] = {
    {"American Academy of Dermatology", 0, StudyType::report},
    {"Journal of Clinical and Aesthetic Dermatology", 2020, StudyType::clinical_trial},
    {"Journal of Cosmetic Dermatology", 2021, StudyType::study},
    {"Plastic and Reconstructive Surgery", 2020, StudyType::review},
    {"Dermatologic Surgery", 2021, StudyType::review},
    {"Advances in Wound Care", 2019, StudyType::study},
    {"Magnesium Research", 2014, StudyType::study},
    {"Journal of Dermatological Treatment", 2017, StudyType::study},
    {"Aesthetic Surgery Journal", 2020, StudyType::study},
    {"Lasers in Medical Science", 2019, StudyType::study},
    {"Aesthetic Plastic Surgery", 2021, StudyType::survey},
};

bool is_reported(const Audit& audit, std::size_t citation) {
  return std::any_of(audit.findings.begin(), audit.findings.end(), [&](const Finding& finding) {
    return finding.rule == "unlisted-attribution" && finding.citation == citation;
  });
}

// A pairing that shares words and nothing else: a claim with all of `words` and a reference.
struct NaiveLink {
  std::vector<std::string_view> words;
  std::size_t reference;  // 1-based
};
const std::vector<NaiveLink> naive_links{
    {{"aftercare", "complications"}, 2},
    {{"40%", "complications"}, 2},
    {{"lllt", "redness"}, 3},
    {{"post-procedure outcomes"}, 4},
    {{"better results after procedures"}, 4},
    {{"skin barrier", "recovery"}, 1},
    {{"darker skin tones"}, 5},
};

bool has_all(const Claim& claim, const std::vector<std::string_view>& words) {
  const std::string text = fold(claim.text);
  return std::all_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool accuses_or_supports(Verdict verdict) {
  return verdict != Verdict::not_assessable;
}

}  // namespace

TEST_SUITE("acceptance") {
  TEST_CASE("the two bad references are errors and nothing else about a reference is") {
    for (const auto& path : articles()) {
      CAPTURE(path.string());
      const Audit audit = audit_of(path);
      REQUIRE(audit.references.size() == 6);
      CHECK(reference_errors(audit) ==
            std::set<std::string>{"r2 off-topic-reference", "r4 title-truncated"});
      CHECK(count_errors(audit) == 2);
    }
  }

  TEST_CASE("the vitamin C claim is supported in part only") {
    for (const auto& path : articles()) {
      CAPTURE(path.string());
      const Audit audit = audit_of(path);
      bool told = false;
      for (std::size_t i = 0; i < audit.links.size(); ++i) {
        const Claim& claim = audit.claims[audit.links[i].claim];
        if (claim.subject != "Vitamin C" || audit.links[i].reference != 3) continue;
        CHECK(audit.judgements[i].verdict == Verdict::partly_supported);
        told = true;
      }
      CHECK(told);
    }
  }

  TEST_CASE("the eleven studies named in prose are found and reported as not listed") {
    for (const auto& path : articles()) {
      CAPTURE(path.string());
      const Audit audit = audit_of(path);
      std::vector<std::size_t> named;
      for (std::size_t i = 0; i < audit.citations.size(); ++i) {
        if (audit.citations[i].route == Route::attribution) named.push_back(i);
      }
      CHECK(named.size() == audit.citations.size());
      REQUIRE(named.size() == std::size(attributions));
      for (std::size_t i = 0; i < named.size(); ++i) {
        const Citation& citation = audit.citations[named[i]];
        const Attribution& expected = attributions[i];
        CAPTURE(citation.text);
        CHECK(citation.journal + citation.organisation == expected.name);
        CHECK(citation.year.value_or(0) == expected.year);
        CHECK(to_string(citation.study_type) == to_string(expected.type));
        CHECK(is_reported(audit, named[i]));
      }
    }
  }

  TEST_CASE("no pairing that only shares words is accused or taken for support") {
    for (const auto& path : articles()) {
      const Audit audit = audit_of(path);
      for (std::size_t i = 0; i < audit.links.size(); ++i) {
        const Link& link = audit.links[i];
        const Claim& claim = audit.claims[link.claim];
        for (const NaiveLink& naive : naive_links) {
          if (link.reference + 1 != naive.reference || !has_all(claim, naive.words)) continue;
          CAPTURE(path.string());
          CAPTURE(claim.text);
          CHECK(!accuses_or_supports(audit.judgements[i].verdict));
        }
      }
    }
  }

  TEST_CASE("a study named in prose never stands in for a reference") {
    for (const auto& path : articles()) {
      const Audit audit = audit_of(path);
      for (const Link& link : audit.links) {
        for (const std::size_t citation : audit.claims[link.claim].citations)
          CHECK(audit.citations[citation].route != Route::attribution);
      }
    }
  }
}
