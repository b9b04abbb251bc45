// SPDX-License-Identifier: Apache-2.0
// Articles as they were read, and how look-ups ended.
#include "citewright/store/store.hpp"

#include <algorithm>
#include <array>

namespace citewright::store {
namespace {

Format parse_format(std::string_view text) {
  constexpr std::array formats{Format::plain_text, Format::markdown, Format::html};
  const auto* const found = std::find_if(
      formats.begin(), formats.end(), [text](Format format) { return to_string(format) == text; });
  return found == formats.end() ? Format::plain_text : *found;
}

// Columns: name, format, bytes, sha256, read_at.
StoredArticle read_article(const Statement& row) {
  return {row.string(0), parse_format(row.text(1)), row.string(2), row.string(3), row.string(4)};
}

std::optional<StoredArticle> first_article(Statement& rows) {
  if (!rows.step()) return std::nullopt;
  return read_article(rows);
}

}  // namespace

void Store::put_article(const StoredArticle& article) {
  // A version that is read again is replaced, so that it becomes the last one.
  database_
      .prepare(
          "insert or replace into article (name, format, bytes, sha256, read_at) "
          "values (?, ?, ?, ?, ?)")
      .bind(article.name, to_string(article.format), Blob{article.bytes}, article.sha256,
            article.read_at)
      .run();
}

std::optional<StoredArticle> Store::find_article(std::string_view name) {
  Statement rows = database_.prepare(
      "select name, format, bytes, sha256, read_at from article where name = ? "
      "order by article_id desc limit 1");
  return first_article(rows.bind(name));
}

std::optional<StoredArticle> Store::latest_article() {
  Statement rows = database_.prepare(
      "select name, format, bytes, sha256, read_at from article order by article_id desc limit 1");
  return first_article(rows);
}

std::vector<std::string> Store::article_names() {
  std::vector<std::string> names;
  Statement rows = database_.prepare("select distinct name from article order by name");
  while (rows.step()) names.push_back(rows.string(0));
  return names;
}

void Store::put_lookup(const StoredLookup& lookup) {
  database_
      .prepare(
          "insert or replace into lookup (key, outcome, said_by, reason, asked_at) "
          "values (?, ?, ?, ?, ?)")
      .bind(lookup.key, to_string(lookup.outcome), lookup.said_by, lookup.reason, lookup.asked_at)
      .run();
}

std::optional<StoredLookup> Store::find_lookup(std::string_view key) {
  Statement row =
      database_.prepare("select key, outcome, said_by, reason, asked_at from lookup where key = ?");
  if (!row.bind(key).step()) return std::nullopt;
  constexpr std::array outcomes{LookupOutcome::found, LookupOutcome::absent, LookupOutcome::failed};
  const auto* const outcome =
      std::find_if(outcomes.begin(), outcomes.end(),
                   [&](LookupOutcome known) { return to_string(known) == row.text(1); });
  if (outcome == outcomes.end()) return std::nullopt;
  if (trace_ != nullptr) trace_->lookups.insert(row.string(0));
  return StoredLookup{row.string(0), *outcome, row.string(2), row.string(3), row.string(4)};
}

}  // namespace citewright::store
