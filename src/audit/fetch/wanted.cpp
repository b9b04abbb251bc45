// SPDX-License-Identifier: Apache-2.0
#include "wanted.hpp"

#include "../reference_match.hpp"
#include "search_term.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::audit {
namespace {

bool is_older(const std::string& moment, Instant now, std::chrono::hours age) {
  const auto instant = parse_iso8601(moment);
  return !instant || now - *instant > age;
}

// A bundled record is there for want of a better one, and so is what another registry told while
// NCBI did not answer: they do not keep the registries from being asked.
bool is_known(store::Store& store, Instant now, const Identifiers& ids,
              const FetchOptions& options) {
  if (options.refresh) return false;
  const auto record = store.find_record(ids);
  if (!record || record->registry == Registry::bundled ||
      is_older(record->fetched, now, options.record_age))
    return false;
  if (record->registry == Registry::pubmed || record->registry == Registry::pmc) return true;
  const auto lookup = store.find_lookup(store::lookup_keys(ids).front());
  return !lookup || lookup->outcome != LookupOutcome::failed;
}

template <typename Id>
Identifiers single(std::optional<Id> Identifiers::*member, const Id& id) {
  Identifiers ids;
  ids.*member = id;
  return ids;
}

template <typename Id>
void want(std::set<Id>& wanted, std::optional<Id> Identifiers::*member, const Reference& reference,
          store::Store& store, Clock& clock, const FetchOptions& options) {
  const auto& id = reference.ids.*member;
  if (!id) return;
  const Identifiers ids = single(member, *id);
  if (is_known(store, clock.now(), ids, options)) return;
  if (is_known_absent(store, clock, store::lookup_keys(ids).front(), options)) return;
  wanted.insert(*id);
}

// DOIs of the records behind the references, for what Crossref says happened to those works.
std::set<Doi> carried_dois(store::Store& store, std::span<const Reference> references) {
  std::set<Doi> dois;
  for (const Reference& reference : references) {
    for (const Identifiers& one : store::each_identifier(reference.ids)) {
      const auto record = store.find_record(one);
      if (record && record->registry == Registry::pubmed && record->ids.doi)
        dois.insert(*record->ids.doi);
    }
  }
  return dois;
}

bool has_fresh_crossref(store::Store& store, Clock& clock, const Doi& doi,
                        const FetchOptions& options) {
  if (options.refresh) return false;
  Identifiers ids;
  ids.doi = doi;
  return has_fresh_record(store, clock, ids, Registry::crossref, options) ||
         is_known_absent(store, clock, notices_key(doi), options);
}

// An identifier that leads nowhere, or to a work of another title: the title may lead to the work
// that was meant.
bool leads_astray(store::Store& store, const Reference& reference) {
  if (reference.ids.empty() || reference.title.empty()) return false;
  bool any_record = false;
  for (const Identifiers& one : store::each_identifier(reference.ids)) {
    const auto record = store.find_record(one);
    if (!record) continue;
    any_record = true;
    if (match_reference(reference, *record).title == Agreement::differs) return true;
  }
  if (any_record) return false;
  const auto lookup = store.find_lookup(store::lookup_keys(reference.ids).front());
  return lookup && lookup->outcome == LookupOutcome::absent;
}

}  // namespace

bool is_known_absent(store::Store& store, Clock& clock, std::string_view key,
                     const FetchOptions& options) {
  if (options.refresh) return false;
  const auto lookup = store.find_lookup(key);
  return lookup && lookup->outcome == LookupOutcome::absent &&
         !is_older(lookup->asked_at, clock.now(), options.absent_age);
}

bool has_fresh_record(store::Store& store, Clock& clock, const Identifiers& ids, Registry registry,
                      const FetchOptions& options) {
  return std::ranges::any_of(store.all_records_of(ids), [&](const Record& record) {
    return record.registry == registry &&
           !is_older(record.fetched, clock.now(), options.record_age);
  });
}

Wanted what_to_fetch(store::Store& store, Clock& clock, std::span<const Reference> references,
                     const FetchOptions& options) {
  Wanted wanted;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    const Identifiers& ids = reference.ids;
    want(wanted.pmids, &Identifiers::pmid, reference, store, clock, options);
    want(wanted.pmcids, &Identifiers::pmcid, reference, store, clock, options);
    want(wanted.dois, &Identifiers::doi, reference, store, clock, options);
    if (!ids.pmid && !ids.pmcid && !ids.doi) wanted.unidentified.push_back(i);
  }
  return wanted;
}

std::string notices_key(const Doi& doi) {
  return fmt::format("crossref doi {}", to_string(doi));
}

std::set<Doi> dois_to_follow(store::Store& store, Clock& clock,
                             std::span<const Reference> references, const FetchOptions& options) {
  std::set<Doi> dois = carried_dois(store, references);
  std::erase_if(dois,
                [&](const Doi& doi) { return has_fresh_crossref(store, clock, doi, options); });
  return dois;
}

std::vector<std::size_t> entries_to_search(store::Store& store, Clock& clock,
                                           std::span<const Reference> references,
                                           std::vector<std::size_t> unidentified,
                                           const FetchOptions& options) {
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (leads_astray(store, references[i])) unidentified.push_back(i);
  }
  std::erase_if(unidentified, [&](std::size_t i) {
    const Reference& reference = references[i];
    const bool known = !options.refresh && !reference.title.empty() &&
                       choose_match(reference, store.records_titled(reference.title));
    return known || is_known_absent(store, clock, lookup_key(reference), options);
  });
  return unidentified;
}

bool is_to_be_asked(store::Store& store, Clock& clock, const NamedStudy& study,
                    const FetchOptions& options) {
  if (study_term(study).empty()) return false;
  if (options.refresh) return true;
  const std::string key = lookup_key(study);
  const auto lookup = store.find_lookup(key);
  const bool found = lookup && lookup->outcome == LookupOutcome::found;
  return !found && !is_known_absent(store, clock, key, options);
}

}  // namespace citewright::audit
