// SPDX-License-Identifier: Apache-2.0
#include "cli/article_names.hpp"
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/session.hpp"

#include "citewright/store/mesh.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <memory>
#include <utility>

namespace citewright::cli {
namespace {

struct IndexOptions {
  bool check = false;
  bool rebuild = false;
  bool optimize = false;
};

constexpr auto kinds = std::to_array<std::pair<store::EntryKind, std::string_view>>({
    {store::EntryKind::claim, "claims"},
    {store::EntryKind::reference, "references"},
    {store::EntryKind::record, "records"},
    {store::EntryKind::evidence, "sentences of evidence"},
});

// The index is made from nothing but the articles and records: each article is audited again.
void rebuild(Session& session) {
  store::Store& store = session.store();
  const std::vector<std::string> names = store.article_names();
  store::Transaction transaction{store.database()};
  store.clear_derived();
  for (std::size_t i = 0; i < names.size(); ++i) {
    session.show_progress(fmt::format("indexing {} of {}: {}", i + 1, names.size(), names[i]));
    const auto article = store.find_article(names[i]);
    if (article) keep_entries(store, article->name, audit_stored(session, *article));
  }
  store.rebuild();
  transaction.commit();
  session.end_progress();
}

int check(Session& session) {
  const std::vector<Problem> problems = session.store().check();
  for (const Problem& problem : problems)
    session.write(fmt::format("{}: {}\n", problem.where, problem.what));
  if (problems.empty()) {
    session.write("the store and its index agree\n");
    return exit_well;
  }
  throw Error{ErrorCode::database, "{} of the store's parts are not as they should be",
              problems.size()}
      .with_hint("citewright index --rebuild makes the index again");
}

int describe(Session& session) {
  store::Store& store = session.store();
  const std::filesystem::path folder = std::filesystem::current_path();
  const std::vector<std::string> names = store.article_names();
  session.write(fmt::format("{:>8} articles\n", names.size()));
  for (const auto& [kind, label] : kinds)
    session.write(fmt::format("{:>8} {}\n", store.count_entries(kind), label));
  if (const auto mesh = store::mesh_source(store.database())) {
    session.write(fmt::format("{:>8} MeSH descriptors{}\n", mesh->descriptors,
                              mesh->year ? fmt::format(" of {}", *mesh->year) : ""));
  }
  for (const std::string& name : names)
    session.write(fmt::format("  {}\n", shown_name(name, folder)));
  return exit_well;
}

int run_index(Session& session, const IndexOptions& options) {
  if (!options.rebuild && !options.optimize && !options.check) session.only_read();
  if (options.rebuild) rebuild(session);
  if (options.optimize) session.store().optimize();
  if (options.check) return check(session);
  return describe(session);
}

}  // namespace

Action index_command(OptionList& list) {
  const auto options = std::make_shared<IndexOptions>();
  list.flag("--rebuild", options->rebuild, "make the index again from the articles and records");
  list.flag("--optimize", options->optimize, "merge the index into one piece: searches are faster");
  list.flag("--check", options->check, "tell whether the store and its index agree");
  return [options](Session& session) { return run_index(session, *options); };
}

}  // namespace citewright::cli
