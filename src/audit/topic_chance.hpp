// SPDX-License-Identifier: Apache-2.0
// How likely it is that a reference's work is about a claim, beside the article's other references.
#pragma once

#include "citewright/model/audit.hpp"
#include "citewright/score/background.hpp"

#include <cstddef>
#include <optional>

namespace citewright::audit {

struct TopicChance {
  double probability = 0;
  bool is_off = false;  ///< in the band of works that are about something else
  Feature feature;      ///< the same as a line of an explanation, with what weighed most
};

/// The works of all references of an audit are the background, so that the answer depends on
/// nothing but the article and its records; a reference without a record is its listed title.
class TopicChances {
 public:
  explicit TopicChances(const Audit& audit);

  /// Links of one claim one after the other cost one comparison.
  [[nodiscard]] TopicChance of(const Link& link);

 private:
  const Audit& audit_;
  score::Background background_;
  std::optional<std::size_t> claim_;
  score::Comparison comparison_;
};

}  // namespace citewright::audit
