// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"
#include "cli/session.hpp"

#include "citewright/audit/rules.hpp"

#include <fmt/format.h>

namespace citewright::cli {
namespace {

int list_rules(Session& session) {
  for (const audit::Rule& rule : audit::rules())
    session.write(
        fmt::format("{:<24}{:<9}{}\n", rule.name, to_string(rule.severity), rule.summary));
  return exit_well;
}

}  // namespace

Action rules_command(OptionList& /*options*/) {
  return list_rules;
}

}  // namespace citewright::cli
