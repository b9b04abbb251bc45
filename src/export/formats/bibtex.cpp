// SPDX-License-Identifier: Apache-2.0
// BibTeX in UTF-8, for BibTeX and biblatex. BibTeX counts braces, escaped or not: those of a text
// are escaped where they balance, and written as commands where they would end the field.
#include "export/styles/details.hpp"
#include "export/styles/rich_text.hpp"
#include "formats.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

using styles::tidy;
using styles::WorkKind;

bool braces_balance(std::string_view text) {
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && depth-- == 0) return false;
  }
  return depth == 0;
}

std::string_view command_for(char c, bool balanced) {
  switch (c) {
    case '\\':
      return "{\\textbackslash}";
    case '{':
      return balanced ? "\\{" : "{\\textbraceleft}";
    case '}':
      return balanced ? "\\}" : "{\\textbraceright}";
    case '~':
      return "{\\textasciitilde}";
    case '^':
      return "{\\textasciicircum}";
    default:
      return "";
  }
}

std::string tex(std::string_view text) {
  constexpr std::string_view escaped = "$%&#_";
  const bool balanced = braces_balance(text);
  std::string out;
  for (const char c : tidy(text)) {
    if (const std::string_view command = command_for(c, balanced); !command.empty()) {
      out += command;
      continue;
    }
    if (escaped.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// Addresses and DOIs are verbatim fields: nothing is a command in them, but braces still count.
std::string verbatim(std::string_view text) {
  std::string out;
  for (const char c : tidy(text)) {
    const bool breaks = c == '{' || c == '}' || c == '\\' || c == ' ';
    out += breaks ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string{c};
  }
  return out;
}

// In braces a name is one word: no comma, "and" or small letter in it takes it apart.
std::string word(std::string_view text) {
  return "{" + tex(text) + "}";
}

std::string name_of(const Author& author) {
  if (author.family.empty()) return word(author.collective);
  std::string name = word(author.family);
  if (!author.suffix.empty()) name += ", " + word(author.suffix);
  const std::string given = tidy(author.given);
  const bool is_plain =
      given.find_first_of(",{}\\") == std::string::npos && given.find(" and ") == std::string::npos;
  if (!given.empty()) name += ", " + (is_plain ? tex(given) : word(given));
  return name;
}

std::string names_of(const std::vector<Author>& authors, bool complete) {
  std::vector<std::string> names;
  for (const Author& author : authors) {
    if (!author.family.empty() || !author.collective.empty()) names.push_back(name_of(author));
  }
  if (!complete && !names.empty()) names.emplace_back("others");
  return fmt::format("{}", fmt::join(names, " and "));
}

std::string pages_of(const Work& work) {
  std::string pages = tex(styles::full_pages(work.pages));
  for (std::size_t at = pages.find('-'); at != std::string::npos; at = pages.find('-', at + 2))
    pages.insert(at, 1, '-');
  return pages;
}

std::string_view type_of(const Work& work) {
  constexpr auto types =
      std::to_array<std::string_view>({"article", "book", "incollection", "misc"});
  return types.at(static_cast<std::size_t>(styles::kind_of(work)));
}

template <typename Id>
std::string id_of(const std::optional<Id>& id) {
  return id ? verbatim(to_string(*id)) : "";
}

std::string authors_of(const Work& work) {
  return styles::is_edited_by_its_authors(work) ? ""
                                                : names_of(work.authors, work.authors_complete);
}

struct FieldRow {
  std::string_view name;
  std::string (*value)(const Work&);
};
// Titles stand in a second pair of braces: styles would change their capitals.
constexpr auto fields = std::to_array<FieldRow>({
    {"author", authors_of},
    {"editor", [](const Work& w) { return names_of(w.editors, true); }},
    {"title", [](const Work& w) { return w.title.empty() ? "" : word(w.title); }},
    {"journal", [](const Work& w) { return tex(w.journal); }},
    {"booktitle", [](const Work& w) { return w.book_title.empty() ? "" : word(w.book_title); }},
    {"edition", [](const Work& w) { return tex(w.edition); }},
    {"publisher", [](const Work& w) { return tex(w.publisher); }},
    {"address", [](const Work& w) { return tex(w.publisher_place); }},
    {"year", [](const Work& w) { return w.year ? fmt::format("{}", *w.year) : ""; }},
    {"volume", [](const Work& w) { return tex(w.volume); }},
    {"number", [](const Work& w) { return tex(w.issue); }},
    {"pages", pages_of},
    {"issn", [](const Work& w) { return tex(fmt::format("{}", fmt::join(w.issns, ", "))); }},
    {"doi", [](const Work& w) { return id_of(w.ids.doi); }},
    {"pmid", [](const Work& w) { return id_of(w.ids.pmid); }},
    {"pmcid", [](const Work& w) { return id_of(w.ids.pmcid); }},
    {"url", [](const Work& w) { return verbatim(address_of(w)); }},
});

std::string entry_text(const ListEntry& entry) {
  std::string out = fmt::format("@{}{{{}", type_of(entry.work), entry.name);
  for (const FieldRow& field : fields) {
    const std::string value = field.value(entry.work);
    if (!value.empty()) out += fmt::format(",\n  {} = {{{}}}", field.name, value);
  }
  for (const std::string& note : entry.notes) out += fmt::format(",\n  note = {{{}}}", tex(note));
  return out + "\n}\n";
}

}  // namespace

std::string write_bibtex(std::span<const ListEntry> entries) {
  std::string out;
  for (const ListEntry& entry : entries) out += (out.empty() ? "" : "\n") + entry_text(entry);
  return out;
}

}  // namespace citewright::exports
