// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_names.hpp"

#include "cli/nearest.hpp"

#include "citewright/base/error.hpp"

namespace citewright::cli {

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const audit::Rule& rule : audit::rules()) names.push_back(rule.name);
  return names;
}

const audit::Rule& require_rule(std::string_view name) {
  const audit::Rule* const rule = audit::find_rule(name);
  if (rule != nullptr) return *rule;
  throw Error{ErrorCode::usage, "there is no rule '{}'", name}.with_hint(
      "{}", nearest_hint(name, rule_names()));
}

}  // namespace citewright::cli
