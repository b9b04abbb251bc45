// SPDX-License-Identifier: Apache-2.0
// The findings for the programs and pages that collect what checks find.
#pragma once

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

/// A name for each finding that stays while the article is edited around it: made of the rule and
/// the words of what it is about, not of numbers, lines or messages. 64 hexadecimal digits, one for
/// each of Audit::findings in the same order; findings that share rule and words are told apart by
/// their order.
[[nodiscard]] std::vector<std::string> fingerprints_of(const Audit& audit);

/// SARIF 2.1.0 (OASIS, 2020): one run, one result a finding, every rule with its page.
[[nodiscard]] std::string findings_sarif(const Audit& audit, std::string_view version);

/// JUnit XML as CI servers read it: a failed test a finding, a passed one for each rule that found
/// nothing; a note is a passed test with its text as output.
[[nodiscard]] std::string findings_junit(const Audit& audit);

/// GitHub's workflow commands, one line a finding: "::error file=…,line=41,title=…::…".
[[nodiscard]] std::string findings_github(const Audit& audit);

/// Markdown for a pull request or a job's summary: how many of what, then errors and warnings.
[[nodiscard]] std::string findings_summary(const Audit& audit);

}  // namespace citewright::exports
