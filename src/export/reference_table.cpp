// SPDX-License-Identifier: Apache-2.0
#include "reference_table.hpp"

#include "subjects.hpp"
#include "table.hpp"
#include "verdicts.hpp"

#include "citewright/audit/finding_index.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace citewright::exports {
namespace {

// What the record is; a title that is the listed one is not said again.
Line record_cell(const Audit& audit, std::size_t index) {
  const Lookup* lookup = index < audit.lookups.size() ? &audit.lookups[index] : nullptr;
  if (lookup == nullptr) return {{"not looked up", Tone::faint}};
  const Record* record = record_of(audit, index);
  if (record == nullptr) {
    const std::string reason = lookup->reason.empty() ? "" : ": " + lookup->reason;
    return {{(lookup->outcome == LookupOutcome::absent ? "not found" : "not checked") + reason,
             lookup->outcome == LookupOutcome::absent ? Tone::warning : Tone::faint}};
  }
  const std::string id = main_identifier(record->ids);
  const bool same = fold_to_words(record->title) == fold_to_words(audit.references[index].title);
  Line cell{{id.empty() ? "" : id + " ", Tone::strong}};
  if (same) {
    cell.push_back({"as listed", Tone::good});
  } else {
    cell.push_back({record->title});
    if (record->year) cell.push_back({fmt::format(" ({})", *record->year)});
  }
  return cell;
}

Line fit_cell(const Audit& audit, std::size_t index) {
  if (index >= audit.fits.size()) return {{"–"}};
  const ReferenceFit& fit = audit.fits[index];
  return {{std::string{fit_words(fit)}, tone_of(fit.verdict)}};
}

// "2 E, 1 W": counts by severity, worst first.
Line marks_cell(const Audit& audit, const std::vector<std::size_t>& findings) {
  std::array<std::size_t, 3> counts{};
  for (const std::size_t finding : findings)
    ++counts[static_cast<std::size_t>(audit.findings[finding].severity)];
  Line cell;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    if (!cell.empty()) cell.push_back({", "});
    cell.push_back({count_of(count, to_string(severity)), tone_of(severity)});
  }
  if (cell.empty()) cell.push_back({"–", Tone::faint});
  return cell;
}

}  // namespace

void put_references(Page& page, const Audit& audit) {
  if (audit.references.empty()) {
    page.put({{"The article has no reference list."}});
    return;
  }
  Table table{{{.title = "", .right = true},
               {.title = "listed as", .share = 1},
               {.title = "the record is", .share = 1},
               {.title = "fit", .most = 10},
               {.title = "findings", .most = 10}}};
  const audit::FindingIndex findings{audit};
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    table.row({{{name_of(audit.references[i]), Tone::strong}},
               {{listing_of(audit.references[i])}},
               record_cell(audit, i),
               fit_cell(audit, i),
               marks_cell(audit, findings.on_reference(i))});
  }
  constexpr std::size_t most_lines = 6;
  table.write(page, most_lines);
}

}  // namespace citewright::exports
