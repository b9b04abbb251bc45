// SPDX-License-Identifier: Apache-2.0
// Audits put together by hand, for what is made from an Audit.
#pragma once

#include "citewright/model/audit.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citewright::test {

/// Writes an article line by line and marks what an audit would find in it. A mark is a part of the
/// paragraph added last, and gets its ranges, places and numbers from there.
class AuditBuilder {
 public:
  explicit AuditBuilder(std::string name = "sleep.md");

  AuditBuilder& heading(std::string_view text);
  AuditBuilder& paragraph(std::string_view text);
  AuditBuilder& citation(std::string_view text, Route route = Route::marker);
  /// Governed by the paragraph's citations so far.
  AuditBuilder& claim(std::string_view text, std::string_view subject = "");
  /// An entry of the list and its look-up: found with a record, else absent.
  AuditBuilder& reference(Reference reference, std::optional<Record> record = std::nullopt,
                          Verdict fit = Verdict::supported);
  AuditBuilder& link(Link link, Judgement judgement);
  /// Its place is that of the claim, citation or reference it names.
  AuditBuilder& finding(Finding finding);

  /// Findings sorted as an audit sorts them, coverage counted.
  [[nodiscard]] Audit build() const;

 private:
  Block& add_block(BlockKind kind, std::string_view text);
  [[nodiscard]] TextRange find_in_last_block(std::string_view text) const;

  Audit audit_;
  std::size_t size_ = 0;
};

/// A small article on valerian and sleep with three references (one right, one cut short and off
/// topic, one that nobody knows), three claims, two citations and a finding of each severity.
[[nodiscard]] Audit make_audit();

}  // namespace citewright::test
