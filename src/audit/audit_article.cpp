// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/audit_article.hpp"

#include "coverage.hpp"
#include "judge.hpp"
#include "link.hpp"
#include "profiles.hpp"
#include "reference_fit.hpp"
#include "rules/rule_check.hpp"

#include "citewright/extract/extract.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace citewright::audit {
namespace {

// Order matters only where a later check looks at an earlier one's findings (titles after
// identifiers, details after titles).
constexpr auto checks = std::to_array<Check>(
    {check_identifiers, check_links, check_square, check_titles, check_details, check_notices,
     check_fit, check_list, check_markers, check_attributions, check_judgements, check_figures,
     check_directions, check_population, check_certainty, check_uncited_claims});

std::vector<RecordProfile> profile_records(const Audit& audit, const ArticleProfile& article) {
  std::vector<RecordProfile> profiles;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const Record* record = record_of(audit, i);
    profiles.push_back(record == nullptr ? profile_listed(audit.references[i], article)
                                         : profile_record(*record, article));
  }
  return profiles;
}

std::vector<ClaimProfile> profile_claims(const Audit& audit, const ArticleProfile& article) {
  std::vector<ClaimProfile> profiles;
  for (const Claim& claim : audit.claims)
    profiles.push_back(profile_claim(claim, audit.article, article));
  return profiles;
}

void judge_links(Audit& audit, const ArticleProfile& article,
                 const std::vector<ClaimProfile>& claims, const std::vector<RecordProfile>& records,
                 const retrieval::TermStatistics& statistics) {
  if (audit.links.empty()) return;
  TopicChances chances{audit};
  for (const Link& link : audit.links) {
    const TopicChance chance = chances.of(link);
    const Case item{link,
                    audit.claims[link.claim],
                    claims[link.claim],
                    records[link.reference],
                    audit.fits[link.reference],
                    article,
                    chance,
                    record_of(audit, link.reference) != nullptr};
    audit.judgements.push_back(judge(item, statistics));
    audit.judgements.back().link = audit.judgements.size() - 1;
  }
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple{b.severity, a.place.begin, a.rule} <
           std::tuple{a.severity, b.place.begin, b.rule};
  });
}

}  // namespace

std::optional<Lookup> Resolver::find_link(const std::string&) {
  return std::nullopt;
}

Audit audit_article(Article article, Resolver& resolver) {
  const retrieval::TermStatistics& statistics = retrieval::built_in_statistics();
  Audit audit;
  audit.article = std::move(article);
  extract::ReferenceList list = extract::extract_references(audit.article);
  audit.citations = extract::extract_citations(audit.article, list);
  audit.claims = extract::extract_claims(audit.article, list, audit.citations);
  const ArticleProfile whole = profile_article(audit.article, list);
  audit.references = std::move(list.references);
  audit.problems = std::move(list.problems);
  audit.lookups = resolver.resolve(audit.references);

  const std::vector<RecordProfile> records = profile_records(audit, whole);
  const std::vector<ClaimProfile> claims = profile_claims(audit, whole);
  for (const RecordProfile& record : records)
    audit.fits.push_back(fit_reference(record, whole, statistics));
  audit.links = link_claims(audit, claims, records, statistics);
  judge_links(audit, whole, claims, records, statistics);

  const RuleInput input{audit, whole, records, statistics, resolver};
  Findings findings;
  for (const Check check : checks) check(input, findings);
  sort_findings(findings);
  audit.findings = std::move(findings);
  audit.coverage = measure_coverage(audit);
  return audit;
}

}  // namespace citewright::audit
