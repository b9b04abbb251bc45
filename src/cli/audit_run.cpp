// SPDX-License-Identifier: Apache-2.0
#include "cli/audit_run.hpp"

#include "cli/exit_status.hpp"
#include "cli/interrupt.hpp"

#include "citewright/export/fetch.hpp"
#include "citewright/export/json.hpp"
#include "citewright/export/views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace citewright::cli {
namespace {

int status_of(const Audit& audit, std::optional<Severity> fail_on) {
  if (!fail_on) return exit_well;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (audit.findings[i].severity >= *fail_on && !is_set_aside(audit, i))
      return exit_found_something;
  }
  return exit_well;
}

std::string explain_claim(const Audit& audit, const std::string& name,
                          const exports::Style& style) {
  const auto thing = exports::find_thing(audit, name);
  if (thing && thing->kind == exports::Thing::Kind::claim)
    return exports::explain_claim(audit, thing->index, style);
  throw Error{ErrorCode::usage, "there is no claim '{}' in {}", name, audit.article.name}.with_hint(
      "citewright claims lists the {} it has", audit.claims.size());
}

}  // namespace

int AuditRun::run() {
  if (options_.no_store) session_.do_without_store();
  static_cast<void>(session_.store());
  audit_all();
  session_.end_progress();
  tell_unanswered();
  if (interrupted()) worst_ = exit_interrupted;
  if (session_.is_quiet() && !options_.output) return worst_;
  if (options_.format == OutputFormat::json) text_ = json();
  if (!text_.empty()) session_.write_to(options_.output, text_);
  return worst_;
}

// An interrupt leaves out the article it came in; those before it are reported.
void AuditRun::audit_all() {
  const std::size_t count = options_.articles.size();
  for (std::size_t i = 0; i < count && !interrupted(); ++i) {
    const std::string& name = options_.articles[i];
    if (count > 1) session_.show_progress(fmt::format("auditing {} of {}: {}", i + 1, count, name));
    attempt([&] { audit_one(name); });
  }
}

template <typename Work>
void AuditRun::attempt(Work work) {
  try {
    work();
  } catch (const Error& error) {
    session_.end_progress();
    print_error(error.what(), error.hint());
    worst_ = std::max(worst_, exit_status(error.code()));
  }
}

void AuditRun::audit_one(const std::string& name) {
  ReadArticle article = read_file_article(name, options_.input_format);
  if (!session_.is_offline()) attempt([&] { ask_registries(article.article); });
  if (interrupted()) return;
  Audit audit = audit_with_store(session_, std::move(article.article));
  // The report is worth having even where it cannot be kept.
  if (!options_.no_store) attempt([&] { keep(session_.store(), article.stored, audit); });
  worst_ = std::max(worst_, status_of(audit, options_.fail_on));
  if (options_.format == OutputFormat::json) {
    audits_.push_back(std::move(audit));
  } else {
    text_ += (text_.empty() ? "" : "\n") + report(audit);
  }
}

void AuditRun::ask_registries(const Article& article) {
  if (!network_) network_.emplace(session_, services_of(options_.network));
  audit::FetchSummary summary =
      network_->fetch(needs_of(article), fetch_options_of(options_.network));
  std::ranges::move(summary.problems, std::back_inserter(unanswered_));
}

void AuditRun::tell_unanswered() const {
  if (unanswered_.empty()) return;
  constexpr std::size_t most = 3;
  std::vector<std::string> reasons = exports::reasons_of(unanswered_);
  if (reasons.size() > most) reasons.resize(most);
  print_warning(fmt::format("not every question was answered: {}", fmt::join(reasons, "; ")),
                interrupted() ? "what came is kept; audit again to ask the rest"
                              : "audit again to ask again; --offline does not ask at all");
}

std::string AuditRun::report(const Audit& audit) const {
  const exports::Style style = options_.output ? exports::Style{} : session_.style();
  return options_.explain ? explain_claim(audit, *options_.explain, style)
                          : exports::audit_report(audit, style, options_.notes);
}

// One article that could not be read leaves nothing to write.
std::string AuditRun::json() const {
  if (options_.articles.size() > 1) return exports::audits_json(audits_);
  return audits_.empty() ? "" : exports::audit_json(audits_.front());
}

}  // namespace citewright::cli
