// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/session.hpp"

#include "citewright/export/json.hpp"
#include "citewright/export/views.hpp"

#include <memory>

namespace citewright::cli {
namespace {

struct ReferencesOptions {
  std::optional<std::string> article;
  OutputFormat format = OutputFormat::text;
};

}  // namespace

Action references_command(OptionList& list) {
  const auto options = std::make_shared<ReferencesOptions>();
  list.positional("ARTICLE", options->article, article_help);
  list.choice("--format", options->format, output_formats, "how to write the references");
  return [options](Session& session) {
    const Audit audit = audit_named(session, options->article);
    session.write(options->format == OutputFormat::json
                      ? exports::references_json(audit)
                      : exports::references_table(audit, session.style()));
    return exit_well;
  };
}

}  // namespace citewright::cli
