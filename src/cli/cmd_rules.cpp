// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/session.hpp"

#include "citewright/export/json.hpp"
#include "citewright/export/views.hpp"

#include <memory>

namespace citewright::cli {

Action rules_command(OptionList& list) {
  const auto format = std::make_shared<OutputFormat>(OutputFormat::text);
  list.choice("--format", *format, output_formats, "how to write the rules");
  return [format](Session& session) {
    session.write(*format == OutputFormat::json ? exports::rules_json()
                                                : exports::rules_table(session.style()));
    return exit_well;
  };
}

}  // namespace citewright::cli
