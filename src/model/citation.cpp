// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/citation.hpp"

#include "enum_names.hpp"

#include <fmt/format.h>

namespace citewright {
namespace {
constexpr detail::EnumNames<Route, 4> route_names{{
    {Route::marker, "marker"},
    {Route::author_year, "author-year"},
    {Route::attribution, "attribution"},
    {Route::topic, "topic"},
}};

std::string named_work(const Citation& citation) {
  if (!citation.journal.empty()) return citation.journal;
  if (!citation.organisation.empty()) return citation.organisation;
  return fmt::format("{}", fmt::join(citation.authors, ", "));
}
}  // namespace

std::string_view to_string(Route route) {
  return detail::enum_name(route_names, route);
}
std::optional<Route> parse_route(std::string_view text) {
  return detail::enum_value(route_names, text);
}

std::string name_of(const Citation& citation) {
  return fmt::format("n{}", citation.number);
}

std::string describe_attribution(const Citation& citation) {
  if (!citation.year) return named_work(citation);
  return fmt::format("{} ({})", named_work(citation), *citation.year);
}

}  // namespace citewright
