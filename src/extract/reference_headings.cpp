// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_headings.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citewright::extract {
namespace {

constexpr std::size_t longest_heading = 80;  // bytes, decoration included

// Folded to words.
constexpr auto sure_headings =
    std::to_array<std::string_view>({"references",
                                     "reference",
                                     "reference list",
                                     "reference section",
                                     "list of references",
                                     "references list",
                                     "references cited",
                                     "cited references",
                                     "references used",
                                     "our references",
                                     "selected references",
                                     "select references",
                                     "scientific references",
                                     "key references",
                                     "general references",
                                     "main references",
                                     "medical references",
                                     "study references",
                                     "article references",
                                     "other references",
                                     "additional references",
                                     "further references",
                                     "supplementary references",
                                     "references and further reading",
                                     "references further reading",
                                     "references and notes",
                                     "references notes",
                                     "notes and references",
                                     "notes references",
                                     "references and sources",
                                     "sources and references",
                                     "references sources",
                                     "references and resources",
                                     "references and citations",
                                     "citations and references",
                                     "references and bibliography",
                                     "bibliography and references",
                                     "references and links",
                                     "references and footnotes",
                                     "references and recommended reading",
                                     "footnotes and references",
                                     "refs",
                                     "works cited",
                                     "work cited",
                                     "works referenced",
                                     "works consulted",
                                     "literature cited",
                                     "cited literature",
                                     "literature references",
                                     "cited works",
                                     "sources cited",
                                     "cited sources",
                                     "bibliography",
                                     "selected bibliography",
                                     "annotated bibliography",
                                     "bibliographic references",
                                     "bibliographical references",
                                     "article sources",
                                     "scientific sources",
                                     "sources consulted",
                                     "reference sources",
                                     "view references",
                                     "show references",
                                     "scientific citations",
                                     "study citations",
                                     "literaturverzeichnis",
                                     "quellenverzeichnis",
                                     "literaturangaben",
                                     "einzelnachweise",
                                     "literatur und quellen",
                                     "quellen und literatur",
                                     "references bibliographiques",
                                     "bibliographie",
                                     "referencias",
                                     "referencias bibliograficas",
                                     "bibliografia",
                                     "referencias y notas",
                                     "bibliografia y referencias",
                                     "referencias e notas",
                                     "riferimenti bibliografici",
                                     "referenties",
                                     "literatuurlijst",
                                     "bronvermelding",
                                     "referenser",
                                     "referanser",
                                     "referencer",
                                     "literatura",
                                     "kilder",
                                     "piśmiennictwo",
                                     "pismiennictwo",
                                     "spis literatury",
                                     "kaynakca",
                                     "kaynaklar"});

constexpr auto doubtful_headings = std::to_array<std::string_view>({"sources",
                                                                    "source",
                                                                    "our sources",
                                                                    "citations",
                                                                    "citation",
                                                                    "literature",
                                                                    "notes",
                                                                    "note",
                                                                    "endnotes",
                                                                    "end notes",
                                                                    "footnotes",
                                                                    "foot notes",
                                                                    "resources",
                                                                    "further resources",
                                                                    "additional resources",
                                                                    "helpful resources",
                                                                    "useful resources",
                                                                    "sources and resources",
                                                                    "resources and references",
                                                                    "resources and further reading",
                                                                    "further reading",
                                                                    "recommended reading",
                                                                    "suggested reading",
                                                                    "suggested readings",
                                                                    "additional reading",
                                                                    "additional readings",
                                                                    "recommended readings",
                                                                    "further readings",
                                                                    "read more",
                                                                    "more information",
                                                                    "further information",
                                                                    "for further reading",
                                                                    "for more information",
                                                                    "additional sources",
                                                                    "other sources",
                                                                    "primary sources",
                                                                    "secondary sources",
                                                                    "studies",
                                                                    "studies cited",
                                                                    "cited studies",
                                                                    "research",
                                                                    "scientific studies",
                                                                    "research cited",
                                                                    "evidence",
                                                                    "scientific evidence",
                                                                    "supporting research",
                                                                    "research and references",
                                                                    "clinical studies",
                                                                    "further study",
                                                                    "learn more",
                                                                    "sources and further reading",
                                                                    "notes and sources",
                                                                    "sources and notes",
                                                                    "sources and citations",
                                                                    "publications",
                                                                    "external links",
                                                                    "links",
                                                                    "literatur",
                                                                    "quellen",
                                                                    "weiterfuhrende literatur",
                                                                    "fussnoten",
                                                                    "anmerkungen",
                                                                    "fuentes",
                                                                    "notas",
                                                                    "notes et references",
                                                                    "sources et references",
                                                                    "fonti",
                                                                    "note e riferimenti",
                                                                    "bronnen",
                                                                    "fontes",
                                                                    "referencias e fontes",
                                                                    "sources references"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& table, std::string_view words) {
  return std::find(table.begin(), table.end(), words) != table.end();
}

// "7 references", "vii references", "references 12", "appendix b references".
std::string_view without_numbering(std::string_view words) {
  static const Pattern before{
      R"(^(?:(?:section|appendix|part|chapter) )?(?:[\divx]{1,4}|[a-h]) (?:\d{1,2} )*)"};
  static const Pattern after{R"( \d{1,4}$)"};
  if (const auto match = before.find(words)) words.remove_prefix(match->range().end);
  if (const auto match = after.find(words)) words = words.substr(0, match->range().begin);
  return words;
}

}  // namespace

ListHeading list_heading(std::string_view text) {
  if (text.empty() || text.size() > longest_heading) return ListHeading::none;
  std::string folded = fold_to_words(text);
  // Letters set apart: "R E F E R E N C E S".
  if (folded.size() > 8 && count_words(folded) * 2 == folded.size() + 1) std::erase(folded, ' ');
  const std::string_view words = without_numbering(folded);
  if (is_one_of(sure_headings, words)) return ListHeading::sure;
  if (is_one_of(doubtful_headings, words)) return ListHeading::doubtful;
  return ListHeading::none;
}

std::size_t inline_heading_length(std::string_view text) {
  static const Pattern heading{R"(^[*_#\s]*([^\s:][^:\n]{2,40}?)[*_]*\s?:[*_]*\s+)"};
  const auto match = heading.match_at(text, 0);
  if (!match || list_heading(match->text(1)) == ListHeading::none) return 0;
  return match->range().end;
}

}  // namespace citewright::extract
