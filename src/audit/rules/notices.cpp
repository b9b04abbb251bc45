// SPDX-License-Identifier: Apache-2.0
// retracted, expression-of-concern, corrected: what was said of the work after it appeared.
#include "rule_check.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

struct NoticeRow {
  NoticeKind kind;
  std::string_view rule;
  Severity severity;
  std::string_view message;
};

// The gravest first: a retracted work's earlier correction is not told as well. Citing a notice
// itself (a `…_of`) is fine, and an update is the newer version's business.
constexpr auto rows = std::to_array<NoticeRow>({
    {NoticeKind::retraction, "retracted", Severity::error, "the work was retracted"},
    {NoticeKind::retracted_and_replaced, "retracted", Severity::warning,
     "the work was retracted and replaced by a corrected one"},
    {NoticeKind::partial_retraction, "retracted", Severity::warning,
     "the work was retracted in part"},
    {NoticeKind::expression_of_concern, "expression-of-concern", Severity::warning,
     "its editors published a concern about the work"},
    {NoticeKind::correction, "corrected", Severity::note, "a correction to the work was published"},
});

const Notice* find_notice(const Record& record, NoticeKind kind) {
  const auto found = std::find_if(record.notices.begin(), record.notices.end(),
                                  [kind](const Notice& notice) { return notice.kind == kind; });
  return found == record.notices.end() ? nullptr : &*found;
}

bool has_retracted_type(const Record& record) {
  return std::any_of(record.publication_types.begin(), record.publication_types.end(),
                     [](const std::string& type) { return fold(type) == "retracted publication"; });
}

bool is_notice_itself(const Record& record) {
  return find_notice(record, NoticeKind::retraction_of) != nullptr;
}

void tell(const RuleInput& input, std::size_t reference, const NoticeRow& row, const Notice* notice,
          Findings& findings) {
  findings.push_back(on_reference(input, row.rule, reference, std::string{row.message}));
  Finding& finding = findings.back();
  finding.severity = row.severity;
  if (notice == nullptr) return;
  finding.evidence = notice->source.empty() ? to_string(notice->ids) : notice->source;
  if (!notice->said_by.empty()) finding.message += fmt::format(", says {}", notice->said_by);
}

}  // namespace

void check_notices(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Record* record = record_of(input.audit, i);
    if (record == nullptr || is_notice_itself(*record)) continue;
    for (const NoticeRow& row : rows) {
      const Notice* notice = find_notice(*record, row.kind);
      const bool by_type = row.kind == NoticeKind::retraction && has_retracted_type(*record) &&
                           find_notice(*record, NoticeKind::retracted_and_replaced) == nullptr;
      if (notice == nullptr && !by_type) continue;
      tell(input, i, row, notice, findings);
      break;
    }
  }
}

}  // namespace citewright::audit
