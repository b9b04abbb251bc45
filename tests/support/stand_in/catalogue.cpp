// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/catalogue.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace citewright::test {
namespace {

using Words = std::set<std::string>;

Words words_of(std::string_view text) {
  Words words;
  const std::string folded = fold_to_words(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace(word);
  }
  return words;
}

std::string abstract_of(const Record& record) {
  std::string text;
  for (const AbstractSection& section : record.abstract) text += section.text + " ";
  return text;
}

std::string authors_of(const Record& record) {
  std::string text;
  for (const Author& author : record.authors)
    text += author.family + " " + author.given + " " + author.collective + " ";
  return text;
}

std::string first_author_of(const Record& record) {
  return record.authors.empty() ? "" : record.authors.front().family;
}

std::string ids_of(const Record& record) {
  return record.ids.doi ? to_string(*record.ids.doi) : "";
}

std::string everything(const Record& record) {
  return record.title + " " + abstract_of(record) + " " + authors_of(record) + " " +
         record.journal + " " + record.journal_abbreviation + " " +
         std::to_string(record.year.value_or(0)) + " " + record.volume + " " + record.pages;
}

struct Tag {
  std::string_view name;
  std::function<std::string(const Record&)> text;
};

const std::vector<Tag>& tags() {
  static const std::vector<Tag> table{
      {"ti", [](const Record& r) { return r.title; }},
      {"tiab", [](const Record& r) { return r.title + " " + abstract_of(r); }},
      {"jour", [](const Record& r) { return r.journal + " " + r.journal_abbreviation; }},
      {"ta", [](const Record& r) { return r.journal + " " + r.journal_abbreviation; }},
      {"au", authors_of},
      {"1au", first_author_of},
      {"vi", [](const Record& r) { return r.volume; }},
      {"pg", [](const Record& r) { return r.pages; }},
      {"doi", ids_of},
      {"aid", ids_of},
      {"lid", ids_of},
  };
  return table;
}

struct Part {
  std::string text;
  std::string tag;
};

Part parse_part(std::string_view written) {
  Part part;
  written = trim(written);
  if (const std::size_t open = written.rfind('['); open != std::string_view::npos) {
    part.tag = to_ascii_lower(written.substr(open + 1));
    if (part.tag.ends_with(']')) part.tag.pop_back();
    written = written.substr(0, open);
  }
  part.text = written;
  std::erase(part.text, '"');
  return part;
}

bool in_years(const Record& record, std::string_view range) {
  const std::size_t colon = range.find(':');
  const std::string from{trim(range.substr(0, colon))};
  const std::string to{colon == std::string_view::npos ? from : trim(range.substr(colon + 1))};
  const auto within = [&](const std::optional<int>& year) {
    if (!year) return false;
    const std::string text = std::to_string(*year);
    return from <= text && text <= to;
  };
  return within(record.year) || within(record.electronic_year);
}

bool matches(const Record& record, const Part& part) {
  if (part.tag == "dp" || part.tag == "pdat") return in_years(record, part.text);
  if (part.tag == "doi" || part.tag == "aid" || part.tag == "lid")
    return to_ascii_lower(part.text) == ids_of(record);
  if (part.tag == "uid" || part.tag == "pmid")
    return record.ids.pmid && to_string(*record.ids.pmid) == part.text;
  const auto tag = std::find_if(tags().begin(), tags().end(),
                                [&](const Tag& known) { return known.name == part.tag; });
  const Words have = words_of(tag == tags().end() ? everything(record) : tag->text(record));
  const Words wanted = words_of(part.text);
  return !wanted.empty() && std::includes(have.begin(), have.end(), wanted.begin(), wanted.end());
}

// The pieces between `separator` outside brackets.
std::vector<std::string> split_outside(std::string_view term, std::string_view separator) {
  std::vector<std::string> pieces{""};
  int depth = 0;
  for (std::size_t at = 0; at < term.size();) {
    if (term[at] == '(') ++depth;
    if (term[at] == ')') --depth;
    if (depth == 0 && term.substr(at).starts_with(separator)) {
      pieces.emplace_back();
      at += separator.size();
      continue;
    }
    pieces.back() += term[at++];
  }
  return pieces;
}

std::vector<Part> alternatives(std::string_view piece) {
  piece = trim(piece);
  if (piece.starts_with('(') && piece.ends_with(')')) piece = piece.substr(1, piece.size() - 2);
  std::vector<Part> parts;
  for (const std::string& written : split_outside(piece, " OR "))
    parts.push_back(parse_part(written));
  return parts;
}

}  // namespace

void Catalogue::add(Record record) {
  const std::size_t at = records_.size();
  if (record.ids.pmid) pmids_.emplace(to_string(*record.ids.pmid), at);
  if (record.ids.pmcid) pmcids_.emplace(to_string(*record.ids.pmcid), at);
  if (record.ids.doi) dois_.emplace(to_string(*record.ids.doi), at);
  records_.push_back(std::move(record));
}

const Record* Catalogue::find(const Index& index, std::string_view key) const {
  const auto found = index.find(key);
  return found == index.end() ? nullptr : &records_[found->second];
}

const Record* Catalogue::by_pmid(std::string_view pmid) const {
  return find(pmids_, pmid);
}
const Record* Catalogue::by_pmcid(std::string_view pmcid) const {
  return find(pmcids_, pmcid);
}
const Record* Catalogue::by_doi(std::string_view doi) const {
  return find(dois_, to_ascii_lower(doi));
}

Catalogue::SearchAnswer Catalogue::search(std::string_view term) const {
  SearchAnswer answer;
  std::vector<std::vector<Part>> groups;
  for (const std::string& piece : split_outside(term, " AND ")) {
    std::vector<Part> parts = alternatives(piece);
    std::erase_if(parts, [&](const Part& part) {
      const bool known = std::any_of(records_.begin(), records_.end(),
                                     [&](const Record& record) { return matches(record, part); });
      if (!known) answer.phrases_not_found.push_back(part.text);
      return !known;
    });
    if (!parts.empty()) groups.push_back(std::move(parts));
  }
  if (groups.empty()) return answer;
  for (const Record& record : records_) {
    const auto fits = [&](const std::vector<Part>& group) {
      return std::any_of(group.begin(), group.end(),
                         [&](const Part& part) { return matches(record, part); });
    };
    if (record.ids.pmid && std::all_of(groups.begin(), groups.end(), fits))
      answer.found.push_back(&record);
  }
  std::sort(answer.found.begin(), answer.found.end(),
            [](const Record* a, const Record* b) { return a->ids.pmid > b->ids.pmid; });
  return answer;
}

std::vector<const Record*> Catalogue::bibliographic(std::string_view text, std::size_t most) const {
  const Words wanted = words_of(text);
  std::vector<std::pair<std::size_t, const Record*>> ranked;
  for (const Record& record : records_) {
    if (!record.ids.doi) continue;
    std::size_t shared = 0;
    for (const std::string& word : words_of(everything(record))) shared += wanted.count(word);
    if (shared > 0) ranked.emplace_back(shared, &record);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Record*> best;
  for (const auto& [shared, record] : ranked) {
    if (best.size() < most) best.push_back(record);
  }
  return best;
}

}  // namespace citewright::test
