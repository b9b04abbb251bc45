// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/views.hpp"

#include "decisions.hpp"
#include "reference_table.hpp"
#include "show.hpp"
#include "subjects.hpp"
#include "table.hpp"
#include "verdicts.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace citewright::exports {
namespace {

Tone claim_tone(const Audit& audit, std::size_t claim) {
  const Decision* const decision = decision_on_claim(audit, claim);
  const auto verdict = decision == nullptr ? audit::claim_verdict(audit, claim) : decision->verdict;
  return verdict ? tone_of(*verdict) : Tone::note;
}

// The subject before the claim's words, where they do not begin with it themselves.
Line claim_cell(const Claim& claim) {
  const std::string subject = fold_to_words(claim.subject);
  if (subject.empty() || fold_to_words(claim.text).starts_with(subject)) return {{claim.text}};
  return {{claim.subject + ": ", Tone::faint}, {claim.text}};
}

template <typename Item>
std::optional<std::size_t> index_of(const std::vector<Item>& items, std::size_t number) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [number](const Item& item) { return item.number == number; });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

std::optional<Thing> thing(Thing::Kind kind, std::optional<std::size_t> index) {
  if (!index) return std::nullopt;
  return Thing{kind, *index};
}

}  // namespace

std::optional<Thing> find_thing(const Audit& audit, std::string_view name) {
  if (name.size() < 2) return std::nullopt;
  std::size_t number = 0;
  const char* const end = name.data() + name.size();
  const auto [stopped, error] = std::from_chars(name.data() + 1, end, number);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  switch (name.front()) {
    case 'c':
    case 'C':
      return thing(Thing::Kind::claim, index_of(audit.claims, number));
    case 'r':
    case 'R':
      return thing(Thing::Kind::reference, index_of(audit.references, number));
    case 'n':
    case 'N':
      return thing(Thing::Kind::citation, index_of(audit.citations, number));
    default:
      return std::nullopt;
  }
}

std::string claims_table(const Audit& audit, const Style& style) {
  constexpr std::size_t most_lines = 3;
  Page page{style};
  if (audit.claims.empty()) page.put({{"The article has no checkable claims."}});
  Table table{{{.title = "", .right = true},
               {.title = "line", .right = true},
               {.title = "verdict", .most = 25},
               {.title = "claim", .share = 1}}};
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    table.row({{{name_of(claim), Tone::strong}},
               {{fmt::format("{}", line_of(audit.article, claim.place.begin))}},
               {{reviewed_verdict(audit, i), claim_tone(audit, i)}},
               claim_cell(claim)});
  }
  if (!audit.claims.empty()) table.write(page, most_lines);
  return page.take();
}

std::string references_table(const Audit& audit, const Style& style) {
  Page page{style};
  put_references(page, audit);
  return page.take();
}

std::string show(const Audit& audit, Thing thing, const Style& style) {
  switch (thing.kind) {
    case Thing::Kind::claim:
      return show_claim(audit, thing.index, style);
    case Thing::Kind::reference:
      return show_reference(audit, thing.index, style);
    case Thing::Kind::citation:
      return show_citation(audit, thing.index, style);
  }
  return "";
}

}  // namespace citewright::exports
