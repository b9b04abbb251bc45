// SPDX-License-Identifier: Apache-2.0
#include "match.hpp"

#include "anchor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::review {
namespace {

// Shares of words (Dice). A claim with half its words kept and its surroundings unchanged is the
// same one reworded; without them it must be nearly the same.
constexpr double like_in_place = 0.5;
constexpr double like_anywhere = 0.75;
// … and more like it than the most similar other thing was.
constexpr double lead = 0.05;

// Less context than this ("." or "and ") says nothing.
constexpr std::size_t telling_bytes = 8;

bool same_prefix(const Anchor& a, const Anchor& b) {
  return a.prefix == b.prefix && a.prefix.size() >= telling_bytes;
}

bool same_suffix(const Anchor& a, const Anchor& b) {
  return a.suffix == b.suffix && a.suffix.size() >= telling_bytes;
}

bool stands_alike(const Anchor& a, const Anchor& b) {
  return a.prefix == b.prefix && a.suffix == b.suffix && a.heading == b.heading;
}

std::string key_of(const Anchor& anchor) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", to_string(anchor.kind), anchor.quote,
                     anchor.prefix, anchor.suffix, anchor.subject, anchor.heading, anchor.rival);
}

}  // namespace

Matcher::Matcher(const Audit& audit) {
  for (std::size_t kind = 0; kind < things_.size(); ++kind) {
    Things& things = things_[kind];
    things.anchors = anchors_of(audit, static_cast<SubjectKind>(kind));
    for (std::size_t i = 0; i < things.anchors.size(); ++i) {
      const Anchor& anchor = things.anchors[i];
      things.words.push_back(words_of(anchor));
      things.by_text.emplace(std::pair{anchor.quote, anchor.subject}, i);
    }
  }
}

Anchor Matcher::anchor_at(SubjectKind kind, std::size_t index) const {
  const Things& all = things(kind);
  Anchor anchor = all.anchors.at(index);
  for (std::size_t i = 0; i < all.anchors.size(); ++i) {
    if (i == index || all.anchors[i].subject != anchor.subject) continue;
    const bool twin = says_the_same(all.anchors[i], anchor);
    anchor.rival = std::max(anchor.rival, twin ? 1.0 : likeness(all.words[i], all.words[index]));
  }
  return anchor;
}

Match Matcher::find(const Anchor& anchor) {
  const auto [at, is_new] = known_.try_emplace(key_of(anchor));
  if (is_new) at->second = look_for(anchor);
  return at->second;
}

Match Matcher::look_for(const Anchor& anchor) const {
  const Things& all = things(anchor.kind);
  std::vector<std::size_t> same;
  const auto [first, last] = all.by_text.equal_range({anchor.quote, anchor.subject});
  for (auto at = first; at != last; ++at) same.push_back(at->second);
  return same.empty() ? choose_changed(all, anchor) : choose_same(all, anchor, same);
}

Match Matcher::choose_same(const Things& things, const Anchor& anchor,
                           const std::vector<std::size_t>& same) {
  const bool had_twin = anchor.rival >= 1.0;
  if (same.size() == 1 && !had_twin) return {Standing::current, same.front()};
  // Words that stood twice, or stand twice now: what stands around them tells, or nothing does.
  std::vector<std::size_t> alike;
  for (const std::size_t index : same) {
    if (stands_alike(things.anchors[index], anchor)) alike.push_back(index);
  }
  if (alike.size() == 1) return {Standing::current, alike.front()};
  return {Standing::ambiguous, std::nullopt};
}

Match Matcher::choose_changed(const Things& things, const Anchor& anchor) {
  const std::vector<std::string> words = words_of(anchor);
  double best = 0;
  double second = 0;
  std::optional<std::size_t> index;
  for (std::size_t i = 0; i < things.anchors.size(); ++i) {
    const Anchor& other = things.anchors[i];
    if (other.subject != anchor.subject) continue;
    const double like = likeness(words, things.words[i]);
    const bool in_place = same_prefix(other, anchor) || same_suffix(other, anchor);
    const double needed = in_place ? like_in_place : like_anywhere;
    if (like > best) {
      second = std::exchange(best, like);
      index = like >= needed && like >= anchor.rival + lead ? std::optional{i} : std::nullopt;
    } else {
      second = std::max(second, like);
    }
  }
  if (!index) return {};
  if (best < second + lead) return {Standing::ambiguous, std::nullopt};
  return {Standing::claim_changed, index};
}

}  // namespace citewright::review
