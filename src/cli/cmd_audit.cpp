// SPDX-License-Identifier: Apache-2.0
#include "cli/article_names.hpp"
#include "cli/audit_run.hpp"

#include <memory>

namespace citewright::cli {
namespace {

constexpr auto fail_levels = std::to_array<Choice<std::optional<Severity>>>({
    {"error", Severity::error},
    {"warning", Severity::warning},
    {"note", Severity::note},
    {"never", std::nullopt},
});

void check_explanation(const AuditOptions& options) {
  if (!options.explain) return;
  if (options.articles.size() > 1) {
    throw Error{ErrorCode::usage, "--explain goes with one article, not {}",
                options.articles.size()}
        .with_hint("name the article that claim {} is in", *options.explain);
  }
  if (options.format == OutputFormat::json) {
    throw Error{ErrorCode::usage, "--explain has no JSON form"}.with_hint(
        "--format json without it has every stage's result");
  }
}

void check_output(const AuditOptions& options) {
  if (!options.output || *options.output == "-") return;
  const std::string output = stored_name(*options.output);
  for (const std::string& article : options.articles) {
    if (article == "-" || stored_name(article) != output) continue;
    throw Error{ErrorCode::usage, "--output would write over the article {}", article}.with_hint(
        "name another file");
  }
}

}  // namespace

Action audit_command(OptionList& list) {
  const auto options = std::make_shared<AuditOptions>();
  list.positional("ARTICLE", options->articles, Count::at_least_one,
                  "a file of plain text, Markdown or HTML; - is standard input");
  list.choice("--format", options->format, output_formats, "how to write the result");
  list.choice("--fail-on", options->fail_on, fail_levels,
              "the least severe finding that makes the exit status 1; error where not given");
  list.text("--explain", "CLAIM", options->explain,
            "show each stage's result for one claim, such as c41, instead of the report");
  list.flag(
      "--all-notes", [options] { options->notes = exports::Notes::all; },
      "show each note, not only how many there are");
  list.choice("--input-format", options->input_format, article_formats,
              "what the articles are, where their names do not tell");
  list.text("-o,--output", "FILE", options->output,
            "write the result to a file, whole or not at all");
  list.flag("--no-store", options->no_store, "keep nothing, and use no record that was kept");
  list_network_options(list, options->network);
  return [options](Session& session) {
    static_cast<void>(services_of(options->network));  // refused before anything is read
    check_explanation(*options);
    check_output(*options);
    return AuditRun{session, *options}.run();
  };
}

}  // namespace citewright::cli
