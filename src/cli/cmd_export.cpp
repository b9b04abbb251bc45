// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/session.hpp"

#include "citewright/export/reference_list.hpp"

#include <memory>

namespace citewright::cli {
namespace {

using exports::ListFormat;

constexpr auto list_formats = std::to_array<Choice<ListFormat>>({
    {"markdown", ListFormat::markdown},
    {"csv", ListFormat::csv},
    {"json", ListFormat::json},
    {"csl-json", ListFormat::csl_json},
});

struct ExportOptions {
  std::optional<std::string> article;
  ListFormat format = ListFormat::markdown;
  std::optional<std::string> output;
};

}  // namespace

Action export_command(OptionList& list) {
  const auto options = std::make_shared<ExportOptions>();
  list.positional("ARTICLE", options->article, article_help);
  list.choice("--format", options->format, list_formats,
              "how to write the list; markdown where not given");
  list.text("-o,--output", "FILE", options->output, "write to a file, whole or not at all");
  return [options](Session& session) {
    const Audit audit = audit_named(session, options->article);
    session.write_to(options->output, exports::export_references(audit, options->format));
    return exit_well;
  };
}

}  // namespace citewright::cli
