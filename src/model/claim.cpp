// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/claim.hpp"

#include "enum_names.hpp"

#include <fmt/format.h>

namespace citewright {
namespace {
constexpr detail::EnumNames<ClaimKind, 7> kind_names{{
    {ClaimKind::effect, "effect"},
    {ClaimKind::comparison, "comparison"},
    {ClaimKind::number, "number"},
    {ClaimKind::safety, "safety"},
    {ClaimKind::mechanism, "mechanism"},
    {ClaimKind::prevalence, "prevalence"},
    {ClaimKind::time_course, "time course"},
}};
constexpr detail::EnumNames<Direction, 4> direction_names{{
    {Direction::none, "none"},
    {Direction::increase, "increase"},
    {Direction::decrease, "decrease"},
    {Direction::no_change, "no change"},
}};
constexpr detail::EnumNames<Certainty, 3> certainty_names{{
    {Certainty::hedged, "hedged"},
    {Certainty::plain, "plain"},
    {Certainty::strong, "strong"},
}};
}  // namespace

std::string_view to_string(ClaimKind kind) {
  return detail::enum_name(kind_names, kind);
}
std::optional<ClaimKind> parse_claim_kind(std::string_view text) {
  return detail::enum_value(kind_names, text);
}
std::string_view to_string(Direction direction) {
  return detail::enum_name(direction_names, direction);
}
std::string_view to_string(Certainty certainty) {
  return detail::enum_name(certainty_names, certainty);
}

std::string name_of(const Claim& claim) {
  return fmt::format("c{}", claim.number);
}

}  // namespace citewright
