// SPDX-License-Identifier: Apache-2.0
// Claims as a claim set, claims/schema.json.
#include "json_values.hpp"

#include "citewright/base/context.hpp"
#include "citewright/export/json.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>

namespace citewright::exports {
namespace {

constexpr std::size_t context_characters = 24;

std::set<std::int64_t> cited_pmids(const Audit& audit, std::size_t claim) {
  std::set<std::int64_t> pmids;
  for (const Link& link : audit.links) {
    if (link.claim != claim || !link.sure || link.route == Route::topic) continue;
    const auto& pmid = audit.references[link.reference].ids.pmid;
    if (!pmid) continue;
    const std::string digits = to_string(*pmid);
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    pmids.insert(number);
  }
  return pmids;
}

}  // namespace

std::string claims_jsonl(const Audit& audit) {
  std::string out;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    const bool in_block = claim.block < audit.article.blocks.size();
    const std::string_view block =
        in_block ? std::string_view{audit.article.blocks[claim.block].text} : std::string_view{};
    const std::size_t begin = std::min(claim.range.begin, block.size());
    const std::size_t end = std::clamp(claim.range.end, begin, block.size());
    out += write_line({{"id", claim.number},
                       {"claim", claim.text},
                       {"evidence", Json::object()},
                       {"cited_doc_ids", cited_pmids(audit, i)},
                       {"quote", claim.text},
                       {"prefix", text_before(block, begin, context_characters)},
                       {"suffix", text_after(block, end, context_characters)},
                       {"subject", claim.subject},
                       {"kind", to_string(claim.kind)}});
  }
  return out;
}

}  // namespace citewright::exports
