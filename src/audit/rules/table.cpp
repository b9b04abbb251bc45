// SPDX-License-Identifier: Apache-2.0
#include "embedded/rule_pages.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/base/error.hpp"

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

enum class About : bool { claim, reference };
enum class Needs : bool { nothing, network };

constexpr Rule row(std::string_view name, Severity severity, About about, Needs needs,
                   std::string_view summary) {
  return {name, severity, summary, about == About::reference, needs == Needs::network};
}

constexpr auto table = std::to_array<Rule>({
    row("attribution-mismatch", Severity::warning, About::claim, Needs::nothing,
        "A study named in prose is of another kind than the text says"),
    row("author-mismatch", Severity::warning, About::reference, Needs::nothing,
        "The authors listed are not the record's"),
    row("citation-out-of-range", Severity::error, About::claim, Needs::nothing,
        "A mark points to an entry that the list does not have"),
    row("corrected", Severity::note, About::reference, Needs::nothing,
        "A correction to the work was published"),
    row("dead-link", Severity::warning, About::reference, Needs::network,
        "The address listed leads nowhere any more; looked at only with --links"),
    row("direction-conflict", Severity::error, About::claim, Needs::nothing,
        "Claim and source state opposite changes"),
    row("duplicate-reference", Severity::warning, About::reference, Needs::nothing,
        "Two entries list the same work"),
    row("expression-of-concern", Severity::warning, About::reference, Needs::nothing,
        "The journal's editors published a concern about the work"),
    row("figure-not-in-source", Severity::warning, About::claim, Needs::nothing,
        "A figure of the claim appears nowhere in the source"),
    row("identifier-conflict", Severity::error, About::reference, Needs::nothing,
        "Title and identifiers do not name one work"),
    row("identifier-unknown", Severity::error, About::reference, Needs::network,
        "The registry has no work under this identifier"),
    row("journal-mismatch", Severity::warning, About::reference, Needs::nothing,
        "The journal listed is not the record's"),
    row("off-topic-citation", Severity::error, About::claim, Needs::nothing,
        "The cited work is about something else than the claim"),
    row("off-topic-reference", Severity::error, About::reference, Needs::nothing,
        "The work fits nothing in the whole article"),
    row("overstated", Severity::warning, About::claim, Needs::nothing,
        "The claim is surer than the study's design allows"),
    row("partial-support", Severity::warning, About::claim, Needs::nothing,
        "On topic, but other people, another treatment or another outcome"),
    row("retracted", Severity::error, About::reference, Needs::nothing, "The work was retracted"),
    row("title-mismatch", Severity::warning, About::reference, Needs::nothing,
        "The listed title differs from the record's"),
    row("title-truncated", Severity::error, About::reference, Needs::nothing,
        "The listed title stops where the record's goes on"),
    row("uncited-claim", Severity::note, About::claim, Needs::nothing,
        "A checkable claim has no citation"),
    row("uncited-reference", Severity::warning, About::reference, Needs::nothing,
        "Nothing in the text cites this entry"),
    row("unlisted-attribution", Severity::warning, About::claim, Needs::nothing,
        "A study named in prose is not in the reference list"),
    row("unresolved-reference", Severity::warning, About::reference, Needs::network,
        "No identifier, and no work matches the entry"),
    row("year-mismatch", Severity::warning, About::reference, Needs::nothing,
        "The listed year is more than one year off"),
});

}  // namespace

std::span<const Rule> rules() {
  return table;
}

const Rule* find_rule(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [name](const Rule& rule) { return rule.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::string_view rule_page(const Rule& rule) {
  for (const embedded::File& page : embedded::rule_pages()) {
    if (page.name == rule.name) return page.content;
  }
  throw Error{ErrorCode::internal, "rule {} has no page", rule.name};
}

}  // namespace citewright::audit
