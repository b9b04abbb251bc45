// SPDX-License-Identifier: Apache-2.0
// Link × record → judgement: a verdict with its score, evidence and reasons in words.
#pragma once

#include "claim_fit.hpp"
#include "profiles.hpp"
#include "topic_chance.hpp"

#include "citewright/model/audit.hpp"
#include "citewright/retrieval/term_statistics.hpp"

namespace citewright::audit {

/// Everything one link is judged by.
struct Case {
  const Link& link;
  const Claim& claim;
  const ClaimProfile& claim_profile;
  const RecordProfile& record_profile;
  const ReferenceFit& reference_fit;
  const ArticleProfile& article;
  const TopicChance& chance;
  bool has_record;  ///< else only the listed title is known
};

/// Bands, not a cut: clearly off topic, clearly on topic, and `not assessable` with its reason
/// between. An unsure link is never a verdict, and `supported` needs a sentence of the work that
/// says it.
[[nodiscard]] Judgement judge(const Case& item, const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
