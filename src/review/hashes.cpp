// SPDX-License-Identifier: Apache-2.0
#include "hashes.hpp"

#include "citewright/base/hash.hpp"
#include "citewright/model/record_json.hpp"

#include <algorithm>
#include <set>

namespace citewright::review {
namespace {

std::string hash_of_record(const Audit& audit, std::size_t reference) {
  if (reference >= audit.lookups.size() || !audit.lookups[reference].record) return "";
  Record record = *audit.lookups[reference].record;
  record.fetched.clear();
  record.origin.clear();
  return sha256_hex(to_json(record));
}

std::string hash_of_claims_records(const Audit& audit, std::size_t claim) {
  std::set<std::string> hashes;
  // Links stand in the order of their claims.
  const auto [first, last] = std::ranges::equal_range(audit.links, claim, {}, &Link::claim);
  for (auto link = first; link != last; ++link) {
    if (link->sure) hashes.insert(hash_of_record(audit, link->reference));
  }
  hashes.erase("");
  std::string all;
  for (const std::string& hash : hashes) all += hash;
  return all.empty() ? "" : sha256_hex(all);
}

}  // namespace

std::string hash_of_words(const Anchor& anchor) {
  return sha256_hex(anchor.subject + '\n' + anchor.quote);
}

std::string hash_of_records(const Audit& audit, SubjectKind kind, std::size_t index) {
  switch (kind) {
    case SubjectKind::claim:
      return hash_of_claims_records(audit, index);
    case SubjectKind::reference:
      return hash_of_record(audit, index);
    case SubjectKind::citation:
      break;
  }
  return "";
}

}  // namespace citewright::review
