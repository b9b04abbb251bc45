// SPDX-License-Identifier: Apache-2.0
#include "wanted.hpp"

#include <algorithm>

namespace citewright::audit {
namespace {

bool is_older(const std::string& moment, Instant now, std::chrono::hours age) {
  const auto instant = parse_iso8601(moment);
  return !instant || now - *instant > age;
}

// A bundled record is there for want of a better one: it does not keep the registries from being
// asked.
bool is_known(store::Store& store, Instant now, const Identifiers& ids,
              const FetchOptions& options) {
  if (options.refresh) return false;
  const auto record = store.find_record(ids);
  return record && record->registry != Registry::bundled &&
         !is_older(record->fetched, now, options.record_age);
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

}  // namespace

bool is_known_absent(store::Store& store, Clock& clock, std::string_view key,
                     const FetchOptions& options) {
  if (options.refresh) return false;
  const auto lookup = store.find_lookup(key);
  return lookup && lookup->outcome == LookupOutcome::absent &&
         !is_older(lookup->asked_at, clock.now(), options.absent_age);
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

}  // namespace citewright::audit
