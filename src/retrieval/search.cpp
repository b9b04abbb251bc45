// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/search.hpp"

#include "match_expression.hpp"
#include "snippet.hpp"

#include "citewright/store/entry_row.hpp"

#include <fmt/format.h>

#include <string_view>

namespace citewright::retrieval {
namespace {

// A word in a title counts four times one in the text; ties go by article and place in it, so that
// the same store gives the same order every time.
constexpr std::string_view ranked =
    "from entry_index join entry on entry.entry_id = entry_index.rowid "
    "where entry_index match ?1";
constexpr std::string_view listed =
    "from entry "
    "where (?1 is null or entry.entry_id not in "
    "  (select rowid from entry_index where entry_index match ?1))";

constexpr std::string_view filters =
    " and (?2 is null or instr(?2, ' ' || entry.kind || ' ') > 0)"
    " and (?3 is null or entry.verdict = ?3)"
    " and (?4 is null or exists (select 1 from json_each(entry.rules) where value = ?4))"
    " and (?5 is null or entry.study_type = ?5)"
    " and (?6 is null or entry.article = ?6 or entry.entry_id in "
    "   (select entry_id from entry_article where article = ?6))"
    " and (?7 is null or entry.year >= ?7)"
    " and (?8 is null or entry.year <= ?8)";

constexpr std::string_view by_place = "entry.article, entry.position, entry.kind, entry.name";

// " claim record ", or nothing where every kind is meant.
std::optional<std::string> kinds_of(const SearchQuery& query) {
  if (query.in.empty()) return std::nullopt;
  std::string kinds = " ";
  for (const store::EntryKind kind : query.in) kinds += fmt::format("{} ", to_string(kind));
  return kinds;
}

template <typename... More>
void bind_query(store::Statement& statement, const std::optional<std::string>& expression,
                const SearchQuery& query, const More&... more) {
  statement.bind(expression, kinds_of(query), query.verdict, query.rule, query.study_type,
                 query.article, query.from_year, query.to_year, more...);
}

std::size_t count(store::Database& database, std::string_view source,
                  const std::optional<std::string>& expression, const SearchQuery& query) {
  store::Statement row = database.prepare(fmt::format("select count(*) {}{}", source, filters));
  bind_query(row, expression, query);
  return row.step() ? static_cast<std::size_t>(row.integer(0)) : 0;
}

struct Found {
  std::int64_t entry;
  double score;
};

// One page of what matches, and the total: texts are read for the page alone.
std::vector<Found> find_page(store::Database& database, std::string_view source,
                             std::string_view score, const std::optional<std::string>& expression,
                             const SearchQuery& query, std::size_t& total) {
  store::Statement rows =
      database.prepare(fmt::format("select entry.entry_id, {} as score {}{} "
                                   "order by score, {} limit ?9 offset ?10",
                                   score, source, filters, by_place));
  bind_query(rows, expression, query, query.limit, query.offset);
  std::vector<Found> page;
  while (rows.step()) {
    page.push_back({rows.integer(0), 0 - rows.real(1)});  // never −0
  }
  // A page that is not full is the last one: then nothing is left to count.
  const bool is_last = page.size() < query.limit && (query.offset == 0 || !page.empty());
  total = is_last ? query.offset + page.size() : count(database, source, expression, query);
  return page;
}

void show(Hit& hit, const MarkedText& title, const MarkedText& text) {
  const bool only_title = text.text.empty() || (text.marks.empty() && !title.marks.empty());
  MarkedText snippet = make_snippet(only_title ? title : text);
  hit.snippet = std::move(snippet.text);
  hit.highlights = std::move(snippet.marks);
}

void search_words(store::Database& database, const SearchQuery& query, SearchResult& result) {
  const std::vector<Found> page = find_page(database, ranked, "bm25(entry_index, 4.0, 1.0)",
                                            result.expression, query, result.total);
  store::Statement row = database.prepare(
      fmt::format("select {}, highlight(entry_index, 0, ?3, ?4), highlight(entry_index, 1, ?3, ?4) "
                  "{} and entry_index.rowid = ?2",
                  store::entry_columns, ranked));
  for (const Found& found : page) {
    if (!row.bind(result.expression, found.entry, mark_begin, mark_end).step()) continue;
    Hit& hit = result.hits.emplace_back(Hit{store::read_entry(row), found.score, "", {}});
    show(hit, take_marks(row.text(store::entry_column_count)),
         take_marks(row.text(store::entry_column_count + 1)));
  }
}

bool has_filter(const SearchQuery& query) {
  return !query.in.empty() || query.verdict || query.rule || query.study_type || query.article ||
         query.from_year || query.to_year;
}

void list_entries(store::Database& database, const SearchQuery& query, const std::string& excluded,
                  SearchResult& result) {
  const auto without = excluded.empty() ? std::nullopt : std::optional{excluded};
  const std::vector<Found> page = find_page(database, listed, "0.0", without, query, result.total);
  store::Statement row = database.prepare(
      fmt::format("select {} from entry where entry_id = ?", store::entry_columns));
  for (const Found& found : page) {
    if (!row.bind(found.entry).step()) continue;
    Hit& hit = result.hits.emplace_back(Hit{store::read_entry(row), found.score, "", {}});
    show(hit, {hit.entry.title, {}}, {hit.entry.text, {}});
  }
}

}  // namespace

SearchResult search(store::Store& store, const SearchQuery& query) {
  SearchResult result;
  store::Database& database = store.database();
  const MatchExpression match = build_match(query.text);
  if (match.cut) {
    result.remark = fmt::format("only the first {} words were searched", most_query_words);
  }
  if (match.all.empty() && !has_filter(query)) {
    result.remark = match.excluded.empty() ? "there is no word to search for"
                                           : "there are only words to leave out";
    return result;
  }
  if (match.all.empty()) {
    list_entries(database, query, match.excluded, result);
    return result;
  }
  result.expression = match.all;
  search_words(database, query, result);
  if (result.total == 0 && !match.any.empty()) {
    result.expression = match.any;
    search_words(database, query, result);
    result.any_word = result.total > 0;
  }
  return result;
}

}  // namespace citewright::retrieval
