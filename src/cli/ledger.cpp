// SPDX-License-Identifier: Apache-2.0
#include "cli/ledger.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/review/apply.hpp"
#include "citewright/review/ledger_file.hpp"

namespace citewright::cli {

std::optional<std::filesystem::path> ledger_of(const Session& session, const Article& article) {
  if (article.name == "-") return std::nullopt;
  return review::ledger_path(article.name, session.claims_folder());
}

void apply_ledger(const Session& session, Audit& audit) {
  const auto path = ledger_of(session, audit.article);
  if (!path) return;
  review::apply_ledger(audit, review::read_ledger(*path), path->string(),
                       to_iso8601(system_clock().now()));
}

}  // namespace citewright::cli
