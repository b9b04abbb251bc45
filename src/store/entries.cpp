// SPDX-License-Identifier: Apache-2.0
// The entries that search finds; triggers keep the full-text index in step with them.
#include "record_index.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/store/entry_row.hpp"
#include "citewright/store/store.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::store {
namespace {

constexpr auto kind_names = std::to_array<std::pair<EntryKind, std::string_view>>({
    {EntryKind::claim, "claim"},
    {EntryKind::reference, "reference"},
    {EntryKind::record, "record"},
    {EntryKind::evidence, "evidence"},
});

std::string indexable(std::string_view text) {
  std::string valid = to_valid_utf8(text);
  std::replace(valid.begin(), valid.end(), '\0', ' ');
  return valid;
}

std::string rules_json(const std::vector<std::string>& rules) {
  return nlohmann::json(rules).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void drop_entries(Database& database, std::string_view article) {
  database.prepare("delete from entry where article = ? and kind <> 'record'").bind(article).run();
  database.prepare("delete from entry_article where article = ?").bind(article).run();
}

void drop_uncited_records(Database& database) {
  database.execute(
      "delete from entry where kind = 'record' "
      "and not exists (select 1 from entry_article where entry_id = entry.entry_id)");
}

}  // namespace

std::string_view to_string(EntryKind kind) {
  for (const auto& [value, name] : kind_names) {
    if (value == kind) return name;
  }
  return "";
}

std::optional<EntryKind> parse_entry_kind(std::string_view text) {
  for (const auto& [value, name] : kind_names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

Entry read_entry(const Statement& row) {
  Entry entry;
  entry.kind = parse_entry_kind(row.text(0)).value_or(EntryKind::claim);
  entry.article = row.string(1);
  entry.name = row.string(2);
  entry.line = static_cast<std::size_t>(row.integer(3));
  entry.title = row.string(4);
  entry.text = row.string(5);
  entry.verdict = row.string(6);
  entry.year = row.optional_integer(7);
  entry.study_type = row.string(8);
  const auto rules = nlohmann::json::parse(row.text(9), nullptr, false);
  for (const auto& rule : rules) {
    if (rule.is_string()) entry.rules.push_back(rule.get<std::string>());
  }
  return entry;
}

void Store::replace_entries(std::string_view article, std::span<const Entry> entries) {
  Transaction transaction{database_};
  drop_entries(database_, article);
  Statement added = database_.prepare(
      "insert into entry (kind, article, name, position, line, title, text, verdict, year, "
      "  study_type, rules) "
      "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "on conflict (article, kind, name) do update set "
      "  position = excluded.position, line = excluded.line, title = excluded.title, "
      "  text = excluded.text, verdict = excluded.verdict, year = excluded.year, "
      "  study_type = excluded.study_type, rules = excluded.rules "
      "returning entry_id");
  Statement kept =
      database_.prepare("insert or ignore into entry_article (article, entry_id) values (?, ?)");
  std::size_t position = 0;
  for (const Entry& entry : entries) {
    const bool shared = entry.kind == EntryKind::record;
    added.bind(to_string(entry.kind), shared ? std::string_view{} : article, entry.name, ++position,
               entry.line, indexable(entry.title), indexable(entry.text), entry.verdict, entry.year,
               entry.study_type, rules_json(entry.rules));
    const std::int64_t id = added.step() ? added.integer(0) : 0;
    added.reset();
    if (shared) kept.bind(article, id).run();
  }
  drop_uncited_records(database_);
  transaction.commit();
}

void Store::clear_derived() {
  Transaction transaction{database_};
  database_.execute("delete from entry_article; delete from entry");
  transaction.commit();
}

std::size_t Store::count_entries(EntryKind kind) {
  Statement count = database_.prepare("select count(*) from entry where kind = ?");
  count.bind(to_string(kind));
  return count.step() ? static_cast<std::size_t>(count.integer(0)) : 0;
}

void Store::rebuild() {
  Transaction transaction{database_};
  database_.execute("insert into entry_index (entry_index) values ('rebuild')");
  rebuild_record_index(database_);
  transaction.commit();
}

void Store::optimize() {
  database_.execute("insert into entry_index (entry_index) values ('optimize')");
  optimize_record_index(database_);
}

}  // namespace citewright::store
