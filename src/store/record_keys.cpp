// SPDX-License-Identifier: Apache-2.0
#include "record_keys.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::store {
namespace {

constexpr std::array by_preference{Registry::pubmed, Registry::pmc, Registry::europe_pmc,
                                   Registry::crossref, Registry::bundled};

template <typename Id>
void add_key(std::vector<std::string>& keys, std::string_view kind, const std::optional<Id>& id) {
  if (id) keys.push_back(fmt::format("{} {}", kind, to_string(*id)));
}

// The kind of identifier by which a registry itself names its works.
std::string_view own_kind(Registry registry) {
  switch (registry) {
    case Registry::pubmed:
    case Registry::europe_pmc:
    case Registry::bundled:
      return "pmid ";
    case Registry::pmc:
      return "pmcid ";
    case Registry::crossref:
      return "doi ";
  }
  return "";
}

}  // namespace

std::vector<std::string> lookup_keys(const Identifiers& ids) {
  std::vector<std::string> keys;
  add_key(keys, "pmid", ids.pmid);
  add_key(keys, "pmcid", ids.pmcid);
  add_key(keys, "doi", ids.doi);
  add_key(keys, "bookshelf", ids.bookshelf);
  add_key(keys, "arxiv", ids.arxiv);
  return keys;
}

std::vector<Identifiers> each_identifier(const Identifiers& ids) {
  std::vector<Identifiers> each;
  if (ids.pmid) each.emplace_back().pmid = ids.pmid;
  if (ids.pmcid) each.emplace_back().pmcid = ids.pmcid;
  if (ids.doi) each.emplace_back().doi = ids.doi;
  if (ids.bookshelf) each.emplace_back().bookshelf = ids.bookshelf;
  if (ids.arxiv) each.emplace_back().arxiv = ids.arxiv;
  return each;
}

int preference_of(Registry registry) {
  return static_cast<int>(std::find(by_preference.begin(), by_preference.end(), registry) -
                          by_preference.begin());
}

std::string work_key(const Record& record) {
  const std::vector<std::string> keys = lookup_keys(record.ids);
  const auto own = std::find_if(keys.begin(), keys.end(), [&](const std::string& key) {
    return key.starts_with(own_kind(record.registry));
  });
  if (own != keys.end()) return *own;
  if (!keys.empty()) return keys.front();
  return fmt::format("title {} {}", fold_to_words(record.title), record.year.value_or(0));
}

std::string journal_initial(std::string_view name) {
  constexpr auto passed_over =
      std::to_array<std::string_view>({"the", "of", "and", "in", "for", "on"});
  const std::string folded = fold_to_words(name);
  for (const std::string_view word : split(folded, ' ')) {
    if (word.empty()) continue;
    if (std::find(passed_over.begin(), passed_over.end(), word) != passed_over.end()) continue;
    return std::string{word.substr(0, code_point_at(word, 0).bytes)};
  }
  return "";
}

std::vector<std::string> filed_names(const Record& record) {
  std::vector<std::string> names;
  if (!record.authors.empty()) names.push_back(fold_to_words(record.authors.front().family));
  for (const Author& author : record.authors) names.push_back(fold_to_words(author.collective));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase(names, "");
  return names;
}

}  // namespace citewright::store
