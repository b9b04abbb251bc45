// SPDX-License-Identifier: Apache-2.0
// Which thing of an article is the one that an anchor was made of.
#pragma once

#include "citewright/model/audit.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace citewright::review {

struct Match {
  Standing standing = Standing::vanished;  ///< current, claim_changed, vanished or ambiguous
  std::optional<std::size_t> index;        ///< set for the first two
};

/// Finds anchors in one audit. A thing that says the same is the one, if it was the only one or
/// stands between the same words; one that says nearly the same is a changed one, if it is more
/// like the anchor than any other thing was when the decision was made. In doubt: none.
class Matcher {
 public:
  explicit Matcher(const Audit& audit);

  [[nodiscard]] Match find(const Anchor& anchor);

  /// The anchor of a thing with its rival, as a decision keeps it.
  [[nodiscard]] Anchor anchor_at(SubjectKind kind, std::size_t index) const;

 private:
  struct Things {
    std::vector<Anchor> anchors;
    std::vector<std::vector<std::string>> words;
    std::multimap<std::pair<std::string, std::string>, std::size_t> by_text;  ///< quote, subject
  };
  [[nodiscard]] const Things& things(SubjectKind kind) const {
    return things_.at(static_cast<std::size_t>(kind));
  }
  [[nodiscard]] Match look_for(const Anchor& anchor) const;
  [[nodiscard]] static Match choose_same(const Things& things, const Anchor& anchor,
                                         const std::vector<std::size_t>& same);
  [[nodiscard]] static Match choose_changed(const Things& things, const Anchor& anchor);

  std::array<Things, 3> things_;
  std::map<std::string, Match> known_;  ///< many decisions are on one thing
};

}  // namespace citewright::review
