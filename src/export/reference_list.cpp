// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/reference_list.hpp"

#include "formats/formats.hpp"

#include "citewright/audit/finding_index.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace citewright::exports {
namespace {

struct FormatRow {
  ListFormat format;
  std::string_view name;
  std::string (*write)(std::span<const ListEntry>);
};
constexpr auto format_rows = std::to_array<FormatRow>({
    {ListFormat::markdown, "markdown", write_markdown},
    {ListFormat::csv, "csv", write_csv},
    {ListFormat::json, "json", write_json},
    {ListFormat::csl_json, "csl-json", write_csl_json},
    {ListFormat::bibtex, "bibtex", write_bibtex},
    {ListFormat::ris, "ris", write_ris},
    {ListFormat::nbib, "nbib", write_nbib},
    {ListFormat::jats, "jats", write_jats},
});

const FormatRow& row_of(ListFormat format) {
  return *std::find_if(format_rows.begin(), format_rows.end(),
                       [format](const FormatRow& row) { return row.format == format; });
}

}  // namespace

std::string_view to_string(ListFormat format) {
  return row_of(format).name;
}

std::optional<ListFormat> parse_list_format(std::string_view text) {
  for (const FormatRow& row : format_rows) {
    if (row.name == text) return row.format;
  }
  return std::nullopt;
}

std::vector<std::string_view> list_format_names() {
  std::vector<std::string_view> names;
  names.reserve(format_rows.size());
  for (const FormatRow& row : format_rows) names.push_back(row.name);
  return names;
}

std::string export_references(const Audit& audit, ListFormat format, ListNotes notes) {
  const audit::FindingIndex index{audit};
  std::vector<ListEntry> entries;
  entries.reserve(audit.references.size());
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const auto& findings = index.on_reference(i);
    entries.push_back({name_of(audit.references[i]), work_of(audit, i, findings), {}});
    if (notes == ListNotes::findings) entries.back().notes = notes_on(audit, findings);
  }
  return row_of(format).write(entries);
}

}  // namespace citewright::exports
