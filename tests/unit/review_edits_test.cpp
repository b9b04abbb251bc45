// SPDX-License-Identifier: Apache-2.0
// Decisions on every claim and reference of whole articles, which are then edited.
#include "review/match.hpp"

#include "citewright/audit/audit_article.hpp"
#include "citewright/base/file.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::review;

namespace {

class NobodyKnows : public audit::Resolver {
 public:
  std::vector<Lookup> resolve(std::span<const Reference> references) override {
    return std::vector<Lookup>(references.size());
  }
  audit::AttributionAnswer find_attribution(const Citation&, std::string_view) override {
    return {};
  }
  std::vector<Record> suggest(const Reference&) override { return {}; }
};

constexpr auto articles = std::to_array<std::string_view>(
    {"corpus/microneedling.md", "tests/data/articles/creatine.md",
     "tests/data/articles/melatonin.md", "tests/data/articles/sauna.md",
     "tests/data/articles/peppermint.md", "tests/data/articles/probiotics.md"});

std::string text_of(std::string_view name) {
  return read_file(std::filesystem::path{CITEWRIGHT_SOURCE_DIR} / name);
}

Audit audit_text(const std::string& text) {
  NobodyKnows resolver;
  return audit::audit_article(reader::read_article(text, "x.md", Format::markdown), resolver);
}

// An edit at a place of the file: so many bytes taken out, a text put in.
struct Edit {
  std::size_t at = 0;
  std::size_t removed = 0;
  std::string added;
};

std::string edited(const std::string& text, const std::vector<Edit>& edits) {
  std::string out;
  std::size_t from = 0;
  for (const Edit& edit : edits) {
    out += text.substr(from, edit.at - from) + edit.added;
    from = edit.at + edit.removed;
  }
  return out + text.substr(from);
}

std::size_t moved(std::size_t at, const std::vector<Edit>& edits) {
  std::size_t to = at;
  for (const Edit& edit : edits) {
    if (edit.at < at) to += edit.added.size() - edit.removed;
  }
  return to;
}

// The claims of `after` that overlap where the claim of `before` went.
bool is_where_it_went(const ByteSpan& before, const ByteSpan& after,
                      const std::vector<Edit>& edits) {
  return after.begin < moved(before.end, edits) && moved(before.begin, edits) < after.end;
}

struct Tally {
  std::size_t current = 0;
  std::size_t changed = 0;
  std::size_t none = 0;
  std::size_t wrong = 0;

  void count(const Match& match, bool right) {
    if (match.standing == Standing::current) ++current;
    if (match.standing == Standing::claim_changed) ++changed;
    if (!match.index) ++none;
    if (match.index && !right) ++wrong;
  }
};

using IsRight = std::function<bool(const Audit&, std::size_t before, std::size_t after)>;

Tally tally_claims(const Audit& before, const std::string& text_after, const IsRight& is_right) {
  const Audit after = audit_text(text_after);
  const Matcher old{before};
  Matcher now{after};
  Tally tally;
  for (std::size_t i = 0; i < before.claims.size(); ++i) {
    const Match match = now.find(old.anchor_at(SubjectKind::claim, i));
    tally.count(match, match.index && is_right(after, i, *match.index));
  }
  return tally;
}

void show(std::string_view article, std::string_view what, const Tally& tally) {
  MESSAGE(article, ": ", what, ": ", tally.current, " stay, ", tally.changed, " stale, ",
          tally.none, " without a claim, ", tally.wrong, " wrong");
}

IsRight goes_there(const Audit& before, const std::vector<Edit>& edits) {
  return [&](const Audit& after, std::size_t i, std::size_t j) {
    return is_where_it_went(before.claims[i].place, after.claims[j].place, edits);
  };
}

std::vector<std::string> sections_of(const std::string& text) {
  std::vector<std::string> sections;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t next = std::min(text.find("\n## ", at), text.size() - 1);
    sections.push_back(text.substr(at, next + 1 - at));
    at = next + 1;
  }
  return sections;
}

// Every tenth of the claims gets one more word, or loses its second half for other words.
std::vector<Edit> reword(const Audit& audit, const std::string& text, bool thoroughly) {
  std::vector<Edit> edits;
  const std::size_t step = std::max<std::size_t>(1, audit.claims.size() / 10);
  for (std::size_t i = 0; i < audit.claims.size() && edits.size() < 10; i += step) {
    const ByteSpan place = audit.claims[i].place;
    const std::size_t middle = text.find(' ', (place.begin + place.end) / 2);
    if (middle >= place.end) continue;
    const std::size_t end = thoroughly ? place.end : middle;
    edits.push_back({middle, end - middle,
                     thoroughly ? " of quite another thing altogether" : " quite markedly"});
  }
  return edits;
}

}  // namespace

TEST_SUITE("review") {
  TEST_CASE("an article that was not edited keeps every decision that could be made") {
    for (const std::string_view name : articles) {
      CAPTURE(name);
      const std::string text = text_of(name);
      const Audit before = audit_text(text);
      REQUIRE(before.claims.size() > 10);
      const Tally tally = tally_claims(
          before, text, [](const Audit&, std::size_t i, std::size_t j) { return i == j; });
      show(name, "as it was", tally);
      CHECK(tally.wrong == 0);
      CHECK(tally.changed == 0);
      CHECK(tally.none <= before.claims.size() / 50);
    }
  }

  TEST_CASE("sections in another order keep their decisions") {
    for (const std::string_view name : articles) {
      CAPTURE(name);
      const std::string text = text_of(name);
      std::vector<std::string> sections = sections_of(text);
      REQUIRE(sections.size() > 3);
      std::reverse(sections.begin() + 1, sections.end() - 1);
      std::string after;
      for (const std::string& section : sections) after += section;
      const Audit before = audit_text(text);
      const Tally tally =
          tally_claims(before, after, [&](const Audit& now, std::size_t i, std::size_t j) {
            return now.claims[j].text == before.claims[i].text &&
                   now.claims[j].heading == before.claims[i].heading;
          });
      show(name, "sections reversed", tally);
      CHECK(tally.wrong == 0);
      CHECK(tally.current * 100 >= before.claims.size() * 95);
    }
  }

  TEST_CASE("ten sentences reworded: those go stale or lose their decision, no other does") {
    for (const std::string_view name : articles) {
      for (const bool thoroughly : {false, true}) {
        CAPTURE(name);
        CAPTURE(thoroughly);
        const std::string text = text_of(name);
        const Audit before = audit_text(text);
        const std::vector<Edit> edits = reword(before, text, thoroughly);
        REQUIRE(edits.size() >= 5);
        const Tally tally = tally_claims(before, edited(text, edits), goes_there(before, edits));
        show(name, thoroughly ? "ten half rewritten" : "ten with a word more", tally);
        CHECK(tally.wrong == 0);
        CHECK(tally.current + 2 * edits.size() >= before.claims.size());
        CHECK(tally.changed <= 2 * edits.size());
      }
    }
  }

  TEST_CASE("ten claims taken out: their decisions stand on nothing") {
    for (const std::string_view name : articles) {
      CAPTURE(name);
      const std::string text = text_of(name);
      const Audit before = audit_text(text);
      std::vector<Edit> edits = reword(before, text, true);
      for (Edit& edit : edits) edit.added = ".";
      for (Edit& edit : edits) {
        const auto claim = std::ranges::find_if(before.claims, [&](const Claim& c) {
          return c.place.begin <= edit.at && edit.at < c.place.end;
        });
        edit = {claim->place.begin, claim->place.end - claim->place.begin, ""};
      }
      const Tally tally = tally_claims(before, edited(text, edits), goes_there(before, edits));
      show(name, "ten taken out", tally);
      CHECK(tally.wrong == 0);
    }
  }

  TEST_CASE("a reference put in the middle of the list moves no decision to another") {
    for (const std::string_view name : articles) {
      CAPTURE(name);
      const std::string text = text_of(name);
      const Audit before = audit_text(text);
      if (before.references.size() < 3) continue;
      const Reference& middle = before.references[before.references.size() / 2];
      const std::size_t line = text.rfind('\n', middle.place.begin) + 1;
      std::string entry = text.substr(line, middle.place.begin - line);
      entry += "Brandt E. Hops, naps and noise. J Inv Sleep. 2015;3:1–9.\n\n";
      const Audit after = audit_text(edited(text, {{line, 0, entry}}));
      const Matcher old{before};
      Matcher now{after};
      for (std::size_t i = 0; i < before.references.size(); ++i) {
        const Match match = now.find(old.anchor_at(SubjectKind::reference, i));
        REQUIRE(match.index);
        CHECK(match.standing == Standing::current);
        CHECK(after.references[*match.index].text == before.references[i].text);
      }
    }
  }

  TEST_CASE("a paragraph that is copied leaves its decisions to nobody, unless the heading tells") {
    const std::string claim = "Zinc shortens colds by two days.";
    const std::string head = "# Zinc\n\n## Colds\n\n";
    const Audit before = audit_text(head + claim + "\n");
    REQUIRE(before.claims.size() == 1);
    const Anchor anchor = Matcher{before}.anchor_at(SubjectKind::claim, 0);
    const Audit twice = audit_text(head + claim + "\n\n" + claim + "\n");
    CHECK(Matcher{twice}.find(anchor).standing == Standing::ambiguous);
    const Audit elsewhere = audit_text("# Zinc\n\n## Flu\n\n" + claim + "\n\n## Colds\n\n" + claim);
    const Match match = Matcher{elsewhere}.find(anchor);
    CHECK(match.standing == Standing::current);
    CHECK(match.index == 1);
  }

  TEST_CASE("of two twins the one that is left does not get the other's decision") {
    const std::string head = "# Zinc\n\n## Colds\n\nZinc shortens colds by two days.\n";
    const std::string other = "\n## Flu\n\nZinc shortens colds by two days.\n";
    const Audit before = audit_text(head + other);
    REQUIRE(before.claims.size() == 2);
    const Anchor second = Matcher{before}.anchor_at(SubjectKind::claim, 1);
    CHECK_FALSE(Matcher{audit_text(head)}.find(second).index);
    CHECK(Matcher{audit_text("# Zinc\n" + other)}.find(second).index == 0);
  }
}
