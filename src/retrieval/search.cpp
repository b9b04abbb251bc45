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

// One page: each entry with its row and its score.
struct Page {
  std::vector<std::int64_t> rows;
  std::vector<Hit> hits;
};

Page read_page(store::Statement& rows) {
  Page page;
  while (rows.step()) {
    Hit hit;
    hit.entry = store::read_entry(rows);
    page.rows.push_back(rows.integer(store::entry_column_count));
    hit.score = 0 - rows.real(store::entry_column_count + 1);  // never −0
    page.hits.push_back(std::move(hit));
  }
  return page;
}

void show(Hit& hit, const MarkedText& title, const MarkedText& text) {
  const bool only_title = text.text.empty() || (text.marks.empty() && !title.marks.empty());
  MarkedText snippet = make_snippet(only_title ? title : text);
  hit.snippet = std::move(snippet.text);
  hit.highlights = std::move(snippet.marks);
}

// Asked for the hits shown alone: highlight() reads the whole text of an entry.
void show_marked(store::Database& database, const std::string& expression, Page& page) {
  store::Statement marked = database.prepare(
      "select highlight(entry_index, 0, ?3, ?4), highlight(entry_index, 1, ?3, ?4) "
      "from entry_index where entry_index match ?1 and rowid = ?2");
  for (std::size_t i = 0; i < page.hits.size(); ++i) {
    marked.bind(expression, page.rows[i], mark_begin, mark_end);
    if (marked.step()) show(page.hits[i], take_marks(marked.text(0)), take_marks(marked.text(1)));
  }
}

void search_words(store::Database& database, const SearchQuery& query, SearchResult& result) {
  result.total = count(database, ranked, result.expression, query);
  if (result.total == 0) return;
  store::Statement rows = database.prepare(
      fmt::format("select {}, entry.entry_id, bm25(entry_index, 4.0, 1.0) as score {}{} "
                  "order by score, {} limit ?9 offset ?10",
                  store::entry_columns, ranked, filters, by_place));
  bind_query(rows, result.expression, query, query.limit, query.offset);
  Page page = read_page(rows);
  show_marked(database, result.expression, page);
  result.hits = std::move(page.hits);
}

bool has_filter(const SearchQuery& query) {
  return !query.in.empty() || query.verdict || query.rule || query.study_type || query.article ||
         query.from_year || query.to_year;
}

void list_entries(store::Database& database, const SearchQuery& query, const std::string& excluded,
                  SearchResult& result) {
  const auto without = excluded.empty() ? std::nullopt : std::optional{excluded};
  result.total = count(database, listed, without, query);
  store::Statement rows = database.prepare(
      fmt::format("select {}, entry.entry_id, 0.0 {}{} order by {} limit ?9 offset ?10",
                  store::entry_columns, listed, filters, by_place));
  bind_query(rows, without, query, query.limit, query.offset);
  result.hits = read_page(rows).hits;
  for (Hit& hit : result.hits) show(hit, {hit.entry.title, {}}, {hit.entry.text, {}});
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
