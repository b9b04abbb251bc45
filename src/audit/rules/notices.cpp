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

// What every registry at hand says of one work.
std::vector<const Record*> records_of_work(const Audit& audit, std::size_t reference) {
  std::vector<const Record*> records;
  if (const Record* record = record_of(audit, reference)) records.push_back(record);
  for (const Record& other : audit.lookups[reference].same_work) records.push_back(&other);
  return records;
}

bool is_retraction_notice(const Record& record) {
  return find_notice(record, NoticeKind::retraction_of) != nullptr ||
         std::any_of(record.publication_types.begin(), record.publication_types.end(),
                     [](const std::string& type) {
                       const std::string folded = fold(type);
                       return folded == "retraction of publication" ||
                              folded == "retraction notice";
                     });
}

// By a notice that is another work than the record itself.
bool is_retracted_elsewhere(const Record& record) {
  return std::any_of(record.notices.begin(), record.notices.end(), [&](const Notice& notice) {
    return notice.kind == NoticeKind::retraction && !notice.ids.empty() &&
           !share_identifier(notice.ids, record.ids);
  });
}

// Citing a notice is fine; only one that was retracted in its turn is told. What stands before a
// title or among publication types says of a notice what it did, not what befell it.
bool is_sound_notice(const std::vector<const Record*>& records) {
  const auto any = [&](const auto& fits) {
    return std::any_of(records.begin(), records.end(),
                       [&](const Record* record) { return fits(*record); });
  };
  return any(is_retraction_notice) && !any(is_retracted_elsewhere);
}

bool any_has(const std::vector<const Record*>& records, NoticeKind kind) {
  return std::any_of(records.begin(), records.end(), [kind](const Record* record) {
    return find_notice(*record, kind) != nullptr;
  });
}

// Who says that it happened, who does not, and the first notice that tells of it.
struct Testimony {
  std::vector<std::string> sayers;
  std::vector<std::string> silent;
  const Notice* notice = nullptr;
};

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

Testimony hear(const std::vector<const Record*>& records, NoticeKind kind) {
  Testimony testimony;
  for (const Record* record : records) {
    const std::string registry{to_string(record->registry)};
    const Notice* notice = find_notice(*record, kind);
    const bool by_type = kind == NoticeKind::retraction && is_retracted(*record);
    // Who says of a replaced work only that it was retracted does not contradict.
    const bool says_half = kind == NoticeKind::retracted_and_replaced && is_retracted(*record);
    if (notice != nullptr) {
      add_once(testimony.sayers, notice->said_by.empty() ? registry : notice->said_by);
      if (testimony.notice == nullptr) testimony.notice = notice;
    } else if (by_type) {
      add_once(testimony.sayers, registry);
    } else if (record->registry != Registry::bundled && !says_half) {
      add_once(testimony.silent, registry);
    }
  }
  return testimony;
}

void tell(const RuleInput& input, std::size_t reference, const NoticeRow& row,
          const Testimony& testimony, Findings& findings) {
  findings.push_back(
      on_reference(input, row.rule, reference,
                   fmt::format("{}, says {}", row.message, fmt::join(testimony.sayers, " and "))));
  Finding& finding = findings.back();
  finding.severity = row.severity;
  if (!testimony.silent.empty()) {
    finding.message += fmt::format("; {} {} not say so", fmt::join(testimony.silent, " and "),
                                   testimony.silent.size() == 1 ? "does" : "do");
  }
  if (const Notice* notice = testimony.notice)
    finding.evidence = notice->source.empty() ? to_string(notice->ids) : notice->source;
}

}  // namespace

void check_notices(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const std::vector<const Record*> records = records_of_work(input.audit, i);
    if (records.empty() || is_sound_notice(records)) continue;
    const bool replaced = any_has(records, NoticeKind::retracted_and_replaced);
    for (const NoticeRow& row : rows) {
      // Of a work that was replaced, others say only that it was retracted: one event, told once.
      if (replaced && row.kind == NoticeKind::retraction) continue;
      const Testimony testimony = hear(records, row.kind);
      if (testimony.sayers.empty()) continue;
      tell(input, i, row, testimony, findings);
      break;
    }
  }
}

}  // namespace citewright::audit
