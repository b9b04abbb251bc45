// SPDX-License-Identifier: Apache-2.0
// RFC 4180, for spreadsheets.
#include "formats.hpp"

#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

// A cell that begins so is a formula to a spreadsheet.
constexpr std::string_view formula_marks = "=+-@\t\r";

std::string cell(std::string_view text) {
  std::string content = to_valid_utf8(text);
  if (!content.empty() && formula_marks.find(content.front()) != std::string_view::npos)
    content.insert(0, 1, '\'');
  if (content.find_first_of("\",\r\n") == std::string::npos) return content;
  std::string out = "\"";
  for (const char c : content) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string authors_of(const Work& work) {
  std::vector<std::string> names;
  for (const Author& author : work.authors) {
    names.push_back(!author.collective.empty() ? author.collective
                    : author.given.empty()     ? author.family
                                               : author.family + ", " + author.given);
  }
  if (!work.authors_complete && !names.empty()) names.emplace_back("et al.");
  return fmt::format("{}", fmt::join(names, "; "));
}

template <typename Id>
std::string id_of(const std::optional<Id>& id) {
  return id ? to_string(*id) : "";
}

struct ColumnRow {
  std::string_view title;
  std::string (*value)(const ListEntry&);
};
constexpr auto columns = std::to_array<ColumnRow>({
    {"name", [](const ListEntry& e) { return e.name; }},
    {"source",
     [](const ListEntry& e) -> std::string { return e.work.from_record ? "record" : "as listed"; }},
    {"authors", [](const ListEntry& e) { return authors_of(e.work); }},
    {"title", [](const ListEntry& e) { return e.work.title; }},
    {"journal", [](const ListEntry& e) { return e.work.journal; }},
    {"year", [](const ListEntry& e) { return e.work.year ? fmt::format("{}", *e.work.year) : ""; }},
    {"volume", [](const ListEntry& e) { return e.work.volume; }},
    {"issue", [](const ListEntry& e) { return e.work.issue; }},
    {"pages", [](const ListEntry& e) { return e.work.pages; }},
    {"doi", [](const ListEntry& e) { return id_of(e.work.ids.doi); }},
    {"pmid", [](const ListEntry& e) { return id_of(e.work.ids.pmid); }},
    {"pmcid", [](const ListEntry& e) { return id_of(e.work.ids.pmcid); }},
    {"url", [](const ListEntry& e) { return address_of(e.work); }},
    {"as_listed", [](const ListEntry& e) { return e.work.as_listed; }},
    {"findings", [](const ListEntry& e) { return fmt::format("{}", fmt::join(e.notes, "\n")); }},
});

template <typename Value>
std::string row(Value value) {
  std::string out;
  for (const ColumnRow& column : columns) out += (out.empty() ? "" : ",") + cell(value(column));
  return out + "\r\n";
}

}  // namespace

std::string write_csv(std::span<const ListEntry> entries) {
  std::string out = row([](const ColumnRow& column) { return std::string{column.title}; });
  for (const ListEntry& entry : entries)
    out += row([&entry](const ColumnRow& column) { return column.value(entry); });
  return out;
}

}  // namespace citewright::exports
