// SPDX-License-Identifier: Apache-2.0
#include "places.hpp"

#include "citewright/export/findings.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

enum class Part : std::uint8_t { value, property };

// As the runner's toolkit escapes them (actions/toolkit, core/src/command.ts).
std::string escaped(std::string_view text, Part part) {
  const std::string_view specials = part == Part::property ? "%\r\n:," : "%\r\n";
  std::string out;
  for (const char c : printable(text)) {
    out += specials.find(c) == std::string_view::npos
               ? std::string{c}
               : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string_view command_of(Severity severity) {
  constexpr auto commands = std::to_array<std::string_view>({"notice", "warning", "error"});
  return commands.at(static_cast<std::size_t>(severity));
}

std::string line_of_finding(const Audit& audit, const Finding& finding) {
  const std::string names = names_in(audit, finding);
  const std::string title =
      names.empty() ? finding.rule : fmt::format("{} ({})", finding.rule, names);
  const std::string text =
      finding.advice.empty() ? finding.message : finding.message + ". " + finding.advice;
  return fmt::format("::{} file={},line={},endLine={},title={}::{}\n", command_of(finding.severity),
                     escaped(audit.article.name, Part::property), finding.line,
                     last_line_of(audit, finding), escaped(title, Part::property),
                     escaped(text, Part::value));
}

}  // namespace

std::string findings_github(const Audit& audit) {
  std::string out;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (!is_set_aside(audit, i)) out += line_of_finding(audit, audit.findings[i]);
  }
  return out;
}

}  // namespace citewright::exports
