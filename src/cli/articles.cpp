// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"

#include "cli/article_names.hpp"
#include "cli/ledger.hpp"

#include "citewright/audit/audit_article.hpp"
#include "citewright/audit/entries.hpp"
#include "citewright/audit/store_resolver.hpp"
#include "citewright/base/clock.hpp"
#include "citewright/base/file.hpp"
#include "citewright/reader/read.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <vector>

namespace citewright::cli {
namespace {

namespace fs = std::filesystem;

std::string shown_here(const std::string& stored) {
  std::error_code error;
  return shown_name(stored, fs::current_path(error));
}

Article read_stored(const store::StoredArticle& article) {
  return reader::read_article(article.bytes, shown_here(article.name), article.format);
}

Error no_article_yet() {
  return Error{ErrorCode::input, "the store has no article yet"}.with_hint(
      "name an article, or audit one first: citewright audit ARTICLE");
}

}  // namespace

ReadArticle read_file_article(const std::string& given, std::optional<Format> format) {
  ReadArticle result;
  result.stored.bytes = read_file(given);
  result.article = reader::read_article(result.stored.bytes, given, format);
  result.stored.name = stored_name(given);
  result.stored.format = result.article.format;
  result.stored.sha256 = result.article.sha256;
  result.stored.read_at = to_iso8601(system_clock().now());
  return result;
}

ReadArticle read_named_article(Session& session, const std::optional<std::string>& given) {
  std::error_code error;
  if (given && (*given == "-" || fs::exists(*given, error)))
    return read_file_article(*given, std::nullopt);
  auto stored = given ? session.store().find_article(find_stored_name(session.store(), *given))
                      : session.store().latest_article();
  if (!stored) throw no_article_yet();
  Article article = read_stored(*stored);
  return {std::move(*stored), std::move(article)};
}

Audit audit_with_store(Session& session, Article article) {
  audit::StoreResolver resolver{session.store()};
  Audit audit = audit::audit_article(std::move(article), resolver);
  apply_ledger(session, audit);
  return audit;
}

Audit audit_named(Session& session, const std::optional<std::string>& given) {
  return audit_with_store(session, read_named_article(session, given).article);
}

Audit audit_stored(Session& session, const store::StoredArticle& article) {
  return audit_with_store(session, read_stored(article));
}

std::string find_stored_name(store::Store& store, const std::string& given) {
  const std::vector<std::string> meant = names_meant(given, store.article_names());
  if (meant.size() == 1) return meant.front();
  if (meant.empty()) {
    throw Error{ErrorCode::input, "there is no article '{}', as a file or in the store", given}
        .with_hint("citewright index lists the articles in the store");
  }
  throw Error{ErrorCode::input, "'{}' can mean {} articles of the store", given, meant.size()}
      .with_hint("name more of the path: {}", fmt::join(meant, ", "));
}

void keep(store::Store& store, const store::StoredArticle& article, const Audit& audit) {
  store::Transaction transaction{store.database()};
  store.put_article(article);
  keep_entries(store, article.name, audit);
  transaction.commit();
}

void keep_entries(store::Store& store, const std::string& stored_name, const Audit& audit) {
  std::vector<store::Entry> entries = audit::entries_of(audit);
  for (store::Entry& entry : entries) {
    if (!entry.article.empty()) entry.article = stored_name;
  }
  store.replace_entries(stored_name, entries);
}

}  // namespace citewright::cli
