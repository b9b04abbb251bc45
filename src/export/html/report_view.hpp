// SPDX-License-Identifier: Apache-2.0
// An audit turned round for the HTML report: what belongs to each claim, reference and block,
// gathered in one pass each.
#pragma once

#include "export/work.hpp"

#include "citewright/audit/finding_index.hpp"
#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports::html {

struct ReportView {
  explicit ReportView(const Audit& of);

  const Audit& audit;
  audit::FindingIndex findings;
  std::vector<Work> works;  ///< one for each reference
  std::vector<std::vector<std::size_t>> links_of_claim;
  std::vector<std::vector<std::size_t>> links_of_reference;
  std::vector<std::vector<std::size_t>> claims_of_block;     ///< by where they begin
  std::vector<std::vector<std::size_t>> citations_of_block;  ///< by where they begin
  std::vector<bool> is_reference_block;
};

/// How a claim or a reference stands, as a class of the style sheet: "good", "warn", "bad",
/// "none".
[[nodiscard]] std::string_view class_of(Verdict verdict);
[[nodiscard]] std::string_view class_of(Severity severity);
[[nodiscard]] std::string_view class_of_claim(const Audit& audit, std::size_t claim);

/// One line of text of the article, a record or a finding.
[[nodiscard]] std::string text(std::string_view content);

/// `<a href="#c41">c41</a>`
[[nodiscard]] std::string link_to(std::string_view name);

/// "3. Okafor 2019": number, first author or title, year.
[[nodiscard]] std::string short_reference(const ReportView& view, std::size_t reference);

/// The number of the finding's anchor, "f3".
[[nodiscard]] std::string finding_name(std::size_t index);

// The sections of the page, one file each.
[[nodiscard]] std::string summary_section(const ReportView& view);
[[nodiscard]] std::string map_section(const ReportView& view);
[[nodiscard]] std::string article_section(const ReportView& view);
[[nodiscard]] std::string references_section(const ReportView& view);
[[nodiscard]] std::string findings_section(const ReportView& view);

}  // namespace citewright::exports::html
