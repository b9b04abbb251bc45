// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"
#include "cli/rule_names.hpp"
#include "cli/session.hpp"

#include "citewright/export/views.hpp"

#include <memory>

namespace citewright::cli {

Action explain_command(OptionList& list) {
  const auto name = std::make_shared<std::string>();
  list.positional("RULE", *name, Count::required, "the rule's name, as a finding shows it",
                  rule_names());
  return [name](Session& session) {
    session.write(exports::rule_page(require_rule(*name), session.style()));
    return exit_well;
  };
}

}  // namespace citewright::cli
