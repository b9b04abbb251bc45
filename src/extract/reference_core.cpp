// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_core.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/url.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

// Where what is said beside the work begins; nothing that names the work follows it.
std::size_t notes_begin(std::string_view entry) {
  static const Pattern notes{
      R"((?:[\s(\[<.,;]|^)(?:doi\s*[:.]|doi\s10\.|https?:|www\.|pmid\b|pmcid\b|PMC\d|pubmed\s*(?:id|pmid|:)|arxiv:|isbn\b|issn\b|)"
      R"((?:available|retrieved|accessed|obtained|downloaded|assessed)\s*(?:from|at|on|online|via|as|through|in|:|\d|\(|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|)"
      R"(last\s(?:accessed|updated|reviewed|modified)|date\saccessed|access(?:ed)?\sdate|epub\s(?:\d|ahead)|published\sonline|)"
      R"(\[?e-?pub(?:lished)?\sahead|erratum\sin|comment\sin|full\stext(?:\s|$)|url\s?:|link\s?:))",
      Pattern::Case::any};
  static const Pattern bare_doi{R"((?:[\s(\[.,;]|^)10\.\d{4,9}/)"};
  std::size_t begin = entry.size();
  if (const auto match = notes.find(entry)) begin = match->range().begin;
  if (const auto match = bare_doi.find(entry.substr(0, begin))) begin = match->range().begin;
  return begin;
}

// Marks inside an entry that say nothing of the work.
std::vector<TextRange> inner_notes(std::string_view text) {
  static const Pattern notes{
      R"(\s?\[(?:internet|online|electronic resource|serial online|web\s?page|website|cited [^\]]{0,30}|accessed [^\]]{0,30}|)"
      R"(updated [^\]]{0,30}|published online[^\]]{0,40}|pubmed|pmc|crossref|cross ref|google scholar|scopus|medline|web of science|)"
      R"(see comments?|review|abstract|letter|comment|editorial|article in [^\]]{0,40}|in [a-z]+|free(?: pmc)? article|pmc free article|)"
      R"(free full text|full text|doi|ref list|links?|isi)\]\.?|\s?\(in press\))",
      Pattern::Case::any};
  std::vector<TextRange> ranges;
  for (std::size_t from = 0;;) {
    const auto match = notes.find(text, from);
    if (!match) return ranges;
    TextRange range = match->range();
    // The stop behind a note closes what stands before it, unless that is closed already.
    if (text[range.end - 1] == '.' && range.begin > 0 && text[range.begin - 1] != '.') --range.end;
    ranges.push_back(range);
    from = match->range().end;
  }
}

TextRange moved(TextRange range, const std::vector<TextRange>& removed) {
  const auto new_place = [&](std::size_t at) {
    std::size_t before = 0;
    for (const TextRange& gap : removed) {
      if (gap.begin >= at) break;
      before += std::min(gap.end, at) - gap.begin;
    }
    return at - before;
  };
  return {new_place(range.begin), new_place(range.end)};
}

}  // namespace

EntryCore core_of(std::string_view entry, std::span<const TextRange> emphasis) {
  const std::string_view named = strip_end(entry.substr(0, notes_begin(entry)), "([<,;:-|");
  const std::vector<TextRange> removed = inner_notes(named);
  EntryCore core;
  std::size_t from = 0;
  for (const TextRange& gap : removed) {
    core.text.append(named, from, gap.begin - from);
    from = gap.end;
  }
  core.text.append(named, from, std::string_view::npos);
  for (const TextRange& range : emphasis) {
    const TextRange cut{std::min(range.begin, named.size()), std::min(range.end, named.size())};
    if (const TextRange there = moved(cut, removed); !there.empty()) core.emphasis.push_back(there);
  }
  return core;
}

}  // namespace citewright::extract
