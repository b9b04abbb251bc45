// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/fold.hpp"
#include "citewright/base/hash.hpp"
#include "citewright/export/findings.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <unordered_map>

namespace citewright::exports {
namespace {

// The folded words of everything the finding points at. The separators cannot be in folded words.
std::string subject_words(const Audit& audit, const Finding& finding) {
  std::string words = finding.rule;
  if (finding.claim) words += "\nclaim: " + fold_to_words(audit.claims[*finding.claim].text);
  if (finding.citation)
    words += "\ncitation: " + fold_to_words(audit.citations[*finding.citation].text);
  if (finding.reference)
    words += "\nreference: " + fold_to_words(audit.references[*finding.reference].text);
  return words;
}

}  // namespace

std::vector<std::string> fingerprints_of(const Audit& audit) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<std::string> fingerprints;
  fingerprints.reserve(audit.findings.size());
  for (const Finding& finding : audit.findings) {
    const std::string words = subject_words(audit, finding);
    const std::size_t before = seen[words]++;
    fingerprints.push_back(sha256_hex(fmt::format("{}\n#{}", words, before)));
  }
  return fingerprints;
}

}  // namespace citewright::exports
