// SPDX-License-Identifier: Apache-2.0
#include "cli/article_names.hpp"
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/rule_names.hpp"
#include "cli/search_choices.hpp"
#include "cli/session.hpp"
#include "cli/year_range.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/printable.hpp"
#include "citewright/export/search.hpp"
#include "citewright/retrieval/search.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace citewright::cli {
namespace {

using store::EntryKind;

struct SearchOptions {
  std::vector<std::string> words;
  retrieval::SearchQuery query;
  std::optional<std::string> article;
  OutputFormat format = OutputFormat::text;
  bool explain = false;
};

void read_places(const std::string& typed, std::vector<EntryKind>& in) {
  for (const std::string_view place : split(typed, ','))
    in.push_back(choose("--in", trim(place), search_places));
}

std::size_t read_limit(const std::string& typed) {
  constexpr std::size_t most = 10'000;
  const bool is_number = !typed.empty() && typed.size() <= 5 &&
                         typed.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t limit = is_number ? std::stoul(typed) : 0;
  if (limit == 0 || limit > most) {
    throw Error{ErrorCode::usage, "--limit cannot be '{}'", typed}.with_hint(
        "a number from 1 to {}", most);
  }
  return limit;
}

void check_has_question(const SearchOptions& options) {
  const retrieval::SearchQuery& query = options.query;
  const bool filters = !query.in.empty() || query.verdict || query.rule || query.study_type ||
                       options.article || query.from_year || query.to_year;
  if (!options.words.empty() || filters) return;
  throw Error{ErrorCode::usage, "nothing to search for"}.with_hint(
      "give words, or a filter such as --verdict off-topic");
}

// How the words became what SQLite was asked.
std::string stages(const retrieval::SearchQuery& query, const retrieval::SearchResult& result) {
  return fmt::format(
      "words       {}\nexpression  {}\nentries     {}\n\n", exports::printable(query.text),
      result.expression.empty() ? "none: only the filters choose" : result.expression,
      result.total);
}

int run_search(Session& session, const SearchOptions& options) {
  check_has_question(options);
  retrieval::SearchQuery query = options.query;
  query.text = fmt::format("{}", fmt::join(options.words, " "));
  if (options.article) query.article = find_stored_name(session.store(), *options.article);
  retrieval::SearchResult result = retrieval::search(session.store(), query);
  const std::filesystem::path folder = std::filesystem::current_path();
  for (retrieval::Hit& hit : result.hits) hit.entry.article = shown_name(hit.entry.article, folder);
  if (!session.is_quiet()) {
    if (options.explain) session.write(stages(query, result));
    session.write(options.format == OutputFormat::json
                      ? exports::search_json(result)
                      : exports::search_hits(result, session.style()));
  }
  return result.hits.empty() ? exit_found_something : exit_well;
}

void list_filters(OptionList& list, const std::shared_ptr<SearchOptions>& options) {
  retrieval::SearchQuery& query = options->query;
  list.parsed(
      "--in", "PLACE,…", [&query](const std::string& typed) { read_places(typed, query.in); },
      "search only these of: claims, references, records, evidence", names_of(search_places));
  list.choice("--verdict", query.verdict, search_verdicts, "only what was judged so");
  list.parsed(
      "--rule", "RULE",
      [&query](const std::string& typed) { query.rule = require_rule(typed).name; },
      "only what this rule has a finding about", rule_names());
  list.choice("--type", query.study_type, search_study_types, "only works of this study type");
  list.parsed(
      "--year", "YEARS",
      [&query](const std::string& typed) {
        const YearRange range = parse_year_range(typed);
        query.from_year = range.from;
        query.to_year = range.to;
      },
      "only works of these years: 2018, 2015..2020, 2015.. or ..2020");
  list.text("--article", "ARTICLE", options->article, "only what belongs to this article");
}

}  // namespace

Action search_command(OptionList& list) {
  const auto options = std::make_shared<SearchOptions>();
  list.positional("WORDS", options->words, Count::any, "what to search for");
  list_filters(list, options);
  list.parsed(
      "--limit", "N",
      [options](const std::string& typed) { options->query.limit = read_limit(typed); },
      "show at most so many hits; 20 where not given");
  list.choice("--format", options->format, output_formats, "how to write the hits");
  list.flag("--explain", options->explain, "show what the words were made into before the hits");
  return [options](Session& session) { return run_search(session, *options); };
}

}  // namespace citewright::cli
