// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"
#include "cli/session.hpp"

#include "citewright/audit/rules.hpp"

#include <memory>

namespace citewright::cli {
namespace {

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const audit::Rule& rule : audit::rules()) names.push_back(rule.name);
  return names;
}

int explain(Session& session, const std::string& name) {
  const audit::Rule* const rule = audit::find_rule(name);
  if (rule == nullptr) {
    throw Error{ErrorCode::usage, "there is no rule '{}'", name}.with_hint(
        "{}", nearest_hint(name, rule_names()));
  }
  session.write(audit::rule_page(*rule));
  return exit_well;
}

}  // namespace

Action explain_command(OptionList& options) {
  const auto rule = std::make_shared<std::string>();
  options.positional("RULE", *rule, Count::required, "the rule's name, as a finding shows it",
                     rule_names());
  return [rule](Session& session) { return explain(session, *rule); };
}

}  // namespace citewright::cli
