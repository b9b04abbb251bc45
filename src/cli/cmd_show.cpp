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

struct ShowOptions {
  std::vector<std::string> names;
  std::optional<std::string> article;
  OutputFormat format = OutputFormat::text;
  bool why = false;
};

exports::Thing require_thing(const Audit& audit, const std::string& name) {
  if (const auto thing = exports::find_thing(audit, name)) return *thing;
  throw Error{ErrorCode::usage, "there is no '{}' in {}", name, audit.article.name}.with_hint(
      "it has {} claims (c1, c2, …), {} references (r1, …) and {} citations (n1, …)",
      audit.claims.size(), audit.references.size(), audit.citations.size());
}

int show(Session& session, const ShowOptions& options) {
  const Audit audit = audit_named(session, options.article);
  if (options.format == OutputFormat::json) {
    for (const std::string& name : options.names)
      session.write(exports::show_json(audit, require_thing(audit, name)));
    return exit_well;
  }
  std::string text;
  for (const std::string& name : options.names) {
    if (!text.empty()) text += '\n';
    const exports::Thing thing = require_thing(audit, name);
    text += options.why && thing.kind == exports::Thing::Kind::claim
                ? exports::why_claim(audit, thing.index, session.style())
                : exports::show(audit, thing, session.style());
  }
  session.write(text);
  return exit_well;
}

}  // namespace

Action show_command(OptionList& list) {
  const auto options = std::make_shared<ShowOptions>();
  list.positional(
      "NAME", options->names, Count::at_least_one,
      "a claim (c5), a reference (r2) or a citation (n3), as audits and searches name it");
  list.text("--article", "ARTICLE", options->article,
            "the article it is of; the one audited last where not given");
  list.flag("--why", options->why,
            "say of a claim why its citations were judged as they were, in sentences to pass on");
  list.choice("--format", options->format, output_formats,
              "how to write it; JSON is one document a name");
  return [options](Session& session) { return show(session, *options); };
}

}  // namespace citewright::cli
