// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/interrupt.hpp"
#include "cli/network.hpp"

#include "citewright/export/fetch.hpp"

#include <memory>

namespace citewright::cli {
namespace {

struct FetchCommandOptions {
  std::vector<std::string> articles;
  OutputFormat format = OutputFormat::text;
  std::optional<Format> input_format;
  bool dry_run = false;
  bool refresh = false;
  NetworkOptions network;
};

Needs needs_of_all(Session& session, const FetchCommandOptions& options) {
  Needs needs;
  for (const std::string& name : options.articles) {
    const Article article = options.input_format
                                ? read_file_article(name, options.input_format).article
                                : read_named_article(session, name).article;
    needs.add(needs_of(article));
  }
  return needs;
}

audit::FetchOptions asked_with(const FetchCommandOptions& options) {
  audit::FetchOptions asked = fetch_options_of(options.network);
  asked.refresh = options.refresh;
  return asked;
}

int show_plan(Session& session, const FetchCommandOptions& options) {
  session.only_read_if_there();
  const Needs needs = needs_of_all(session, options);
  const std::vector<net::Request> requests =
      audit::planned_requests(session.store(), system_clock(), needs.references, needs.studies,
                              services_of(options.network), asked_with(options));
  session.write(options.format == OutputFormat::json ? exports::request_list_json(requests)
                                                     : exports::request_list(requests));
  session.tell(
      "what they carry, identifiers, citation strings and search words, is all that would leave "
      "this machine");
  return exit_well;
}

int status_of(const exports::FetchReport& report) {
  if (report.interrupted) return exit_interrupted;
  return report.summary.problems.empty() ? exit_well : exit_status(ErrorCode::network);
}

int fetch(Session& session, const FetchCommandOptions& options) {
  if (session.is_offline()) {
    throw Error{ErrorCode::network, "nothing was asked: --offline or CITEWRIGHT_OFFLINE forbids it"}
        .with_hint("--dry-run shows what would be asked");
  }
  const Needs needs = needs_of_all(session, options);
  Network network{session, services_of(options.network)};
  exports::FetchReport report;
  report.articles = options.articles;
  report.references = needs.references.size();
  report.studies = needs.studies.size();
  report.summary = network.fetch(needs, asked_with(options));
  report.interrupted = interrupted();
  if (!session.is_quiet()) {
    session.write(options.format == OutputFormat::json ? exports::fetch_json(report)
                                                       : exports::fetch_report(report));
  }
  return status_of(report);
}

}  // namespace

Action fetch_command(OptionList& list) {
  const auto options = std::make_shared<FetchCommandOptions>();
  list.positional("ARTICLE", options->articles, Count::at_least_one,
                  "a file, or an article in the store; - is standard input");
  list.choice("--format", options->format, output_formats, "how to write the summary");
  list.flag("--dry-run", options->dry_run, "show what would be asked first, and ask nothing");
  list.flag("--refresh", options->refresh, "ask again also for what is known and new enough");
  list.choice("--input-format", options->input_format, article_formats,
              "what the articles are, where their names do not tell");
  list_network_options(list, options->network);
  return [options](Session& session) {
    return options->dry_run ? show_plan(session, *options) : fetch(session, *options);
  };
}

}  // namespace citewright::cli
