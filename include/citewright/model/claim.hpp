// SPDX-License-Identifier: Apache-2.0
// One checkable statement of the article, with its exact place.
#pragma once

#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

enum class ClaimKind : std::uint8_t {
  effect,       ///< something does something to something
  comparison,   ///< better, more, compared with
  number,       ///< its point is a figure
  safety,       ///< risks, side effects, tolerability
  mechanism,    ///< how it works
  prevalence,   ///< how often, how common
  time_course,  ///< when, how long
};

[[nodiscard]] std::string_view to_string(ClaimKind kind);
[[nodiscard]] std::optional<ClaimKind> parse_claim_kind(std::string_view text);

enum class Direction : std::uint8_t { none, increase, decrease, no_change };

[[nodiscard]] std::string_view to_string(Direction direction);

/// How sure the claim's own words are.
enum class Certainty : std::uint8_t { hedged, plain, strong };  ///< "may", –, "proves"

[[nodiscard]] std::string_view to_string(Certainty certainty);

/// A figure with its unit; a single figure has low == high.
struct Quantity {
  double low = 0;
  double high = 0;
  std::string unit;  ///< "%", "week", "mg", "" for a bare count; singular, lower-case
  TextRange range;   ///< in the block's text
};

struct Claim {
  std::size_t number = 0;  ///< 1-based, document order: "c41"
  std::size_t block = 0;
  TextRange range;   ///< in the block's text
  ByteSpan place;    ///< in the file
  std::string text;  ///< the block's text at `range`
  std::string
      subject;  ///< what it is about when the sentence does not say: the label, else the heading
  std::string heading;  ///< of its section
  ClaimKind kind = ClaimKind::effect;
  std::vector<Quantity> quantities;
  Direction direction = Direction::none;
  Certainty certainty = Certainty::plain;
  std::vector<std::size_t> citations;  ///< indexes of the citations that govern it
};

/// "c41"
[[nodiscard]] std::string name_of(const Claim& claim);

}  // namespace citewright
