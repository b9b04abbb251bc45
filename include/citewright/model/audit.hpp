// SPDX-License-Identifier: Apache-2.0
// Everything one audit of one article found out; what reports, exports and the store are made from.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/article.hpp"
#include "citewright/model/citation.hpp"
#include "citewright/model/claim.hpp"
#include "citewright/model/judgement.hpp"
#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"
#include "citewright/model/review.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace citewright {

/// The closing line: checked N of M, could not check K, because….
struct Coverage {
  std::size_t claims_total = 0;
  std::size_t claims_checked =
      0;  ///< judged with a verdict other than `not assessable`, or reported by a rule
  std::size_t references_total = 0;
  std::size_t references_checked = 0;  ///< a record was found
  std::vector<std::string>
      unchecked;  ///< "3 references: not in the store, and the network was not asked"
};

struct Audit {
  Article article;
  std::vector<Reference> references;
  std::vector<Lookup> lookups;     ///< one for each reference, same order
  std::vector<ReferenceFit> fits;  ///< one for each reference, same order
  std::vector<Citation> citations;
  std::vector<Claim> claims;
  std::vector<Link> links;            ///< by claim, then by falling confidence
  std::vector<Judgement> judgements;  ///< one for each link, same order
  std::vector<Finding> findings;      ///< errors first, then by place
  Coverage coverage;
  std::vector<Problem> problems;  ///< what was passed over while reading
  Review review;                  ///< what people decided; empty until a ledger is applied
};

}  // namespace citewright
