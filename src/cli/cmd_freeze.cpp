// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/new_store.hpp"
#include "cli/session.hpp"

#include "citewright/audit/freeze.hpp"

#include <fmt/format.h>

#include <memory>

namespace citewright::cli {
namespace {

struct FreezeOptions {
  std::vector<std::string> articles;
  std::optional<std::string> output;
};

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

int run_freeze(Session& session, const FreezeOptions& options) {
  if (!options.output) {
    throw Error{ErrorCode::usage, "--output is required"}.with_hint(
        "name the new store: citewright freeze -o FILE ARTICLE");
  }
  std::vector<audit::ArticleToFreeze> articles;
  for (const std::string& name : options.articles) {
    ReadArticle article = read_named_article(session, name);
    articles.push_back({std::move(article.stored), std::move(article.article)});
  }
  audit::FreezeSummary summary;
  write_new_store(*options.output, [&](store::Store& target) {
    summary = audit::freeze(session.store(), target, articles);
  });
  if (session.is_quiet()) return exit_well;
  session.write(fmt::format("{}: {}, {}, {}\n", *options.output,
                            counted(articles.size(), "article", "articles"),
                            counted(summary.records, "record", "records"),
                            counted(summary.lookups, "look-up outcome", "look-up outcomes")));
  return exit_well;
}

}  // namespace

Action freeze_command(OptionList& list) {
  const auto options = std::make_shared<FreezeOptions>();
  list.positional("ARTICLE", options->articles, Count::at_least_one,
                  "a file, or an article in the store; - is standard input");
  list.text("-o,--output", "FILE", options->output, "the store to write, whole or not at all");
  return [options](Session& session) { return run_freeze(session, *options); };
}

}  // namespace citewright::cli
