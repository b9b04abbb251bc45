// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"
#include "subjects.hpp"

#include "citewright/export/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace citewright::exports {
namespace {

// Without colour the words found stand between asterisks.
Line highlighted(const retrieval::Hit& hit, bool color) {
  const std::string& text = hit.snippet;
  Line line;
  std::size_t at = 0;
  for (const TextRange range : hit.highlights) {
    const std::size_t begin = std::min(range.begin, text.size());
    const std::size_t end = std::min(range.end, text.size());
    if (begin < at || end <= begin) continue;
    line.push_back({text.substr(at, begin - at)});
    const std::string word = text.substr(begin, end - begin);
    line.push_back({color ? word : "*" + word + "*", Tone::mark});
    at = end;
  }
  line.push_back({text.substr(at)});
  return line;
}

std::string place_of(const store::Entry& entry) {
  if (entry.article.empty()) return "";
  return entry.line == 0 ? entry.article : fmt::format("{}:{}", entry.article, entry.line);
}

// "off topic, 1998, randomized trial", as far as known.
std::string facts_of(const store::Entry& entry) {
  std::string out = entry.verdict;
  const auto add = [&out](const std::string& fact) {
    if (fact.empty()) return;
    out += (out.empty() ? "" : ", ") + fact;
  };
  if (entry.year) add(fmt::format("{}", *entry.year));
  add(entry.study_type);
  add(fmt::format("{}", fmt::join(entry.rules, ", ")));
  return out;
}

void put_hit(Page& page, const retrieval::Hit& hit, bool color) {
  const store::Entry& entry = hit.entry;
  page.blank();
  page.put_ends({{std::string{to_string(entry.kind)} + " "}, {entry.name, Tone::strong}},
                {{place_of(entry)}});
  if (const std::string facts = facts_of(entry); !facts.empty())
    page.put({{facts, Tone::faint}}, {"  ", "  "});
  if (!entry.title.empty() && entry.title != hit.snippet)
    page.put({{entry.title, Tone::strong}}, {"  ", "  "});
  page.put(highlighted(hit, color), {"  ", "  "});
}

std::string count_words(const retrieval::SearchResult& result) {
  const std::string all =
      fmt::format("{} {} found", result.total, result.total == 1 ? "entry" : "entries");
  return result.hits.size() < result.total ? fmt::format("{}, {} shown", all, result.hits.size())
                                           : all;
}

}  // namespace

std::string search_hits(const retrieval::SearchResult& result, const Style& style) {
  Page page{style};
  if (!result.remark.empty()) page.put({{result.remark, Tone::warning}});
  if (result.any_word && !result.hits.empty())
    page.put({{"no entry has all the words; these have some of them", Tone::warning}});
  if (result.remark.empty() || result.total > 0) page.put({{count_words(result)}});
  for (const retrieval::Hit& hit : result.hits) put_hit(page, hit, style.color);
  return page.take();
}

}  // namespace citewright::exports
