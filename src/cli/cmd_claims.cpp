// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/session.hpp"

#include "citewright/export/json.hpp"
#include "citewright/export/views.hpp"

#include <memory>

namespace citewright::cli {
namespace {

enum class ClaimsFormat : std::uint8_t { text, json, jsonl };

constexpr auto claims_formats = std::to_array<Choice<ClaimsFormat>>({
    {"text", ClaimsFormat::text},
    {"json", ClaimsFormat::json},
    {"jsonl", ClaimsFormat::jsonl},
});

struct ClaimsOptions {
  std::optional<std::string> article;
  ClaimsFormat format = ClaimsFormat::text;
};

std::string written(const Audit& audit, ClaimsFormat format, const exports::Style& style) {
  switch (format) {
    case ClaimsFormat::text:
      return exports::claims_table(audit, style);
    case ClaimsFormat::json:
      return exports::claims_json(audit);
    case ClaimsFormat::jsonl:
      return exports::claims_jsonl(audit);
  }
  return {};
}

}  // namespace

Action claims_command(OptionList& list) {
  const auto options = std::make_shared<ClaimsOptions>();
  list.positional("ARTICLE", options->article, article_help);
  list.choice("--format", options->format, claims_formats, "how to write the claims");
  return [options](Session& session) {
    session.write(
        written(audit_named(session, options->article), options->format, session.style()));
    return exit_well;
  };
}

}  // namespace citewright::cli
