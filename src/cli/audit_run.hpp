// SPDX-License-Identifier: Apache-2.0
// One run of `audit` over all its articles.
#pragma once

#include "cli/articles.hpp"
#include "cli/formats.hpp"
#include "cli/network.hpp"
#include "cli/session.hpp"

#include "citewright/export/report.hpp"
#include "citewright/model/judgement.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citewright::cli {

struct AuditOptions {
  std::vector<std::string> articles;
  OutputFormat format = OutputFormat::text;
  std::optional<Severity> fail_on = Severity::error;  ///< none: findings never make it fail
  std::optional<std::string> explain;                 ///< "c41"
  exports::Notes notes = exports::Notes::summarised;
  std::optional<Format> input_format;
  std::optional<std::string> output;
  bool no_store = false;
  NetworkOptions network;
};

/// Asks the registries for what each article needs, audits it, keeps it, writes what was found, and
/// remembers the worst that happened. What the registries do not answer never stops an audit: the
/// report's last line tells what could not be checked.
class AuditRun {
 public:
  AuditRun(Session& session, const AuditOptions& options) : session_{session}, options_{options} {}

  /// The exit status: the greatest of the articles'. What goes wrong with one is told and the
  /// others go on. Throws only what stops them all: a store that cannot be opened, a result that
  /// cannot be written.
  [[nodiscard]] int run();

 private:
  template <typename Work>
  void attempt(Work work);
  void audit_all();
  void audit_one(const std::string& name);
  void ask_registries(const Article& article);
  void tell_unanswered() const;
  [[nodiscard]] std::string report(const Audit& audit) const;
  [[nodiscard]] std::string json() const;

  Session& session_;
  const AuditOptions& options_;
  std::optional<Network> network_;   ///< none until it is needed, never when offline
  std::vector<Problem> unanswered_;  ///< what the registries did not answer
  int worst_ = 0;
  std::string text_;           ///< reports so far
  std::vector<Audit> audits_;  ///< for one JSON document at the end
};

}  // namespace citewright::cli
