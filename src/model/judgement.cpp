// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/judgement.hpp"

#include "enum_names.hpp"

namespace citewright {
namespace {
constexpr detail::EnumNames<Verdict, 5> verdict_names{{
    {Verdict::supported, "supported"},
    {Verdict::partly_supported, "partly supported"},
    {Verdict::off_topic, "off topic"},
    {Verdict::contradicted, "contradicted"},
    {Verdict::not_assessable, "not assessable"},
}};
constexpr detail::EnumNames<Basis, 5> basis_names{{
    {Basis::none, "none"},
    {Basis::listed_title, "listed title"},
    {Basis::title, "title"},
    {Basis::abstract, "abstract"},
    {Basis::full_text, "full text"},
}};
constexpr detail::EnumNames<Severity, 3> severity_names{{
    {Severity::note, "note"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
}};
}  // namespace

std::string_view to_string(Verdict verdict) {
  return detail::enum_name(verdict_names, verdict);
}
std::optional<Verdict> parse_verdict(std::string_view text) {
  return detail::enum_value(verdict_names, text);
}
std::string_view to_string(Basis basis) {
  return detail::enum_name(basis_names, basis);
}
std::string_view to_string(Severity severity) {
  return detail::enum_name(severity_names, severity);
}
std::optional<Severity> parse_severity(std::string_view text) {
  return detail::enum_value(severity_names, text);
}

}  // namespace citewright
