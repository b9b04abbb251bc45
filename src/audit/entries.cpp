// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/entries.hpp"

#include "rules/rule_check.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/audit/finding_index.hpp"
#include "citewright/audit/rules.hpp"
#include "citewright/store/store.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace citewright::audit {
namespace {

using store::Entry;
using store::EntryKind;

std::string type_name(StudyType type) {
  return type == StudyType::unstated ? "" : std::string{to_string(type)};
}

std::string record_name(const Record& record) {
  return record.ids.empty() ? record.title : to_string(store::each_identifier(record.ids).front());
}

void fill_from(const Record* record, Entry& entry) {
  if (record == nullptr) return;
  entry.year = record->year;
  entry.study_type = type_name(study_type_of(*record));
}

void add_rule(std::vector<std::string>& rules, const std::string& rule) {
  if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
}

// --- claims ---

std::vector<std::string> claim_rules(const Audit& audit, const FindingIndex& findings,
                                     std::size_t claim) {
  std::vector<std::string> rules;
  for (const std::size_t finding : findings.touching_claim(claim))
    add_rule(rules, audit.findings[finding].rule);
  return rules;
}

Entry claim_entry(const Audit& audit, const FindingIndex& findings, std::size_t i) {
  const Claim& claim = audit.claims[i];
  Entry entry;
  entry.kind = EntryKind::claim;
  entry.article = audit.article.name;
  entry.name = name_of(claim);
  entry.title = claim.subject;
  entry.text = claim.text;
  entry.verdict = claim_verdict_words(audit, i);
  entry.rules = claim_rules(audit, findings, i);
  entry.line = line_of(audit.article, claim.place.begin);
  return entry;
}

// --- references and records ---

std::vector<std::string> reference_rules(const Audit& audit, const FindingIndex& findings,
                                         std::size_t reference) {
  std::vector<std::string> rules;
  for (const std::size_t finding : findings.on_reference(reference)) {
    const std::string& name = audit.findings[finding].rule;
    const Rule* rule = find_rule(name);
    if (rule != nullptr && rule->about_reference) add_rule(rules, name);
  }
  return rules;
}

// A fit's `supported` says only that the work is on the article's topic.
std::string fit_verdict(const ReferenceFit& fit) {
  return fit.verdict == Verdict::supported ? "on topic" : std::string{to_string(fit.verdict)};
}

Entry reference_entry(const Audit& audit, const FindingIndex& findings, std::size_t i) {
  const Reference& reference = audit.references[i];
  Entry entry;
  entry.kind = EntryKind::reference;
  entry.article = audit.article.name;
  entry.name = name_of(reference);
  entry.title = reference.title;
  entry.text = reference.text;
  entry.verdict = fit_verdict(audit.fits[i]);
  fill_from(record_of(audit, i), entry);
  if (reference.year) entry.year = reference.year;
  entry.rules = reference_rules(audit, findings, i);
  entry.line = line_of(audit.article, reference.place.begin);
  return entry;
}

void append(std::string& text, std::string_view separator, std::string_view piece) {
  if (piece.empty()) return;
  if (!text.empty()) text += separator;
  text += piece;
}

std::string record_text(const Record& record) {
  std::string text;
  for (const AbstractSection& section : record.abstract) {
    append(text, " ", section.label.empty() ? section.text : section.label + ": " + section.text);
  }
  std::string headings;
  for (const MeshHeading& heading : record.mesh) append(headings, "; ", heading.descriptor);
  for (const std::string& keyword : record.keywords) append(headings, "; ", keyword);
  append(text, " ", headings);
  return text;
}

Entry record_entry(const Record& record) {
  Entry entry;
  entry.kind = EntryKind::record;
  entry.name = record_name(record);
  entry.title = record.title;
  entry.text = record_text(record);
  fill_from(&record, entry);
  return entry;
}

// --- evidence ---

Entry evidence_entry(const Audit& audit, const Judgement& judgement) {
  const Link& link = audit.links[judgement.link];
  const Claim& claim = audit.claims[link.claim];
  const Record* record = record_of(audit, link.reference);
  Entry entry;
  entry.kind = EntryKind::evidence;
  entry.article = audit.article.name;
  entry.name = name_of(claim) + " " + name_of(audit.references[link.reference]);
  entry.title = record == nullptr ? audit.references[link.reference].title : record->title;
  entry.text = judgement.evidence->quote;
  entry.verdict = to_string(judgement.verdict);
  fill_from(record, entry);
  entry.line = line_of(audit.article, claim.place.begin);
  return entry;
}

}  // namespace

std::vector<Entry> entries_of(const Audit& audit) {
  std::vector<Entry> entries;
  const FindingIndex findings{audit};
  for (std::size_t i = 0; i < audit.claims.size(); ++i)
    entries.push_back(claim_entry(audit, findings, i));
  for (std::size_t i = 0; i < audit.references.size(); ++i)
    entries.push_back(reference_entry(audit, findings, i));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const Record* record = record_of(audit, i);
    if (record != nullptr && seen.insert(record_name(*record)).second)
      entries.push_back(record_entry(*record));
  }
  seen.clear();
  for (const Judgement& judgement : audit.judgements) {
    if (!judgement.evidence) continue;
    Entry entry = evidence_entry(audit, judgement);
    if (seen.insert(entry.name).second) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace citewright::audit
