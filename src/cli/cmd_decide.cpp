// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/environment.hpp"
#include "cli/exit_status.hpp"
#include "cli/ledger.hpp"
#include "cli/rule_names.hpp"
#include "cli/session.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/export/review.hpp"
#include "citewright/export/views.hpp"
#include "citewright/review/decide.hpp"
#include "citewright/review/ledger_file.hpp"

#include <array>
#include <memory>
#include <utility>

namespace citewright::cli {
namespace {

constexpr auto verdicts = std::to_array<Choice<Verdict>>({
    {"supported", Verdict::supported},
    {"partly-supported", Verdict::partly_supported},
    {"off-topic", Verdict::off_topic},
    {"contradicted", Verdict::contradicted},
    {"not-assessable", Verdict::not_assessable},
});

struct DecideOptions {
  std::string name;
  std::optional<std::string> article;
  std::optional<citewright::Action> action;
  std::string action_option;  ///< as given, for messages
  review::Wish wish;
  std::optional<std::string> link;
  std::optional<std::string> reviewer;
};

void set_action(DecideOptions& options, citewright::Action action, std::string option) {
  if (options.action && options.action != action) {
    throw Error{ErrorCode::usage, "one decision at a time: {} and {} were given",
                options.action_option, option}
        .with_hint("give the command once for each");
  }
  options.action = action;
  options.action_option = std::move(option);
}

SubjectKind kind_of(exports::Thing::Kind kind) {
  switch (kind) {
    case exports::Thing::Kind::claim:
      return SubjectKind::claim;
    case exports::Thing::Kind::reference:
      return SubjectKind::reference;
    case exports::Thing::Kind::citation:
      break;
  }
  return SubjectKind::citation;
}

exports::Thing require_thing(const Audit& audit, const std::string& name) {
  if (const auto thing = exports::find_thing(audit, name)) return *thing;
  throw Error{ErrorCode::usage, "there is no '{}' in {}", name, audit.article.name}.with_hint(
      "it has {} claims (c1, c2, …), {} references (r1, …) and {} citations (n1, …)",
      audit.claims.size(), audit.references.size(), audit.citations.size());
}

std::size_t require_reference(const Audit& audit, const std::string& name) {
  const exports::Thing thing = require_thing(audit, name);
  if (thing.kind == exports::Thing::Kind::reference) return thing.index;
  throw Error{ErrorCode::usage, "--link leads to a reference, not to {}", name}.with_hint(
      "the article has {} references (r1, …)", audit.references.size());
}

std::string reviewer_of(const DecideOptions& options) {
  if (options.reviewer) return *options.reviewer;
  for (const char* const name : {"CITEWRIGHT_REVIEWER", "USER", "LOGNAME"}) {
    if (const auto value = environment(name); !value.empty()) return std::string{value};
  }
  return "";
}

Decision decision_of(const Audit& audit, const DecideOptions& options) {
  review::Wish wish = options.wish;
  wish.action = *options.action;
  wish.reviewer = reviewer_of(options);
  wish.time = to_iso8601(system_clock().now());
  const bool by_id = wish.action == citewright::Action::undo && options.name.starts_with('d');
  if (by_id) return review::undo(audit, options.name, wish);
  const exports::Thing thing = require_thing(audit, options.name);
  wish.kind = kind_of(thing.kind);
  wish.index = thing.index;
  if (options.link) wish.other = require_reference(audit, *options.link);
  return wish.action == citewright::Action::undo ? review::undo(audit, wish)
                                                 : review::decide(audit, wish);
}

int decide(Session& session, const DecideOptions& options) {
  if (!options.action) {
    throw Error{ErrorCode::usage, "what is decided on {}?", options.name}.with_hint(
        "give --verdict, --waive, --agree, --overrule, --link, --metadata or --undo");
  }
  Audit audit = audit_named(session, options.article);
  const auto path = ledger_of(session, audit.article);
  if (!path) {
    throw Error{ErrorCode::usage, "standard input has no ledger"}.with_hint(
        "decide on an article that is a file");
  }
  const Decision decision = review::append_decision(*path, decision_of(audit, options));
  apply_ledger(session, audit);
  if (!session.is_quiet()) session.write(exports::decision_kept(audit, decision, session.style()));
  return exit_well;
}

void list_actions(OptionList& list, const std::shared_ptr<DecideOptions>& options) {
  list.parsed(
      "--verdict", "VERDICT",
      [options](const std::string& typed) {
        set_action(*options, citewright::Action::verdict, "--verdict");
        options->wish.verdict = choose("--verdict", typed, verdicts);
      },
      "the claim's verdict, whatever the audit's is", names_of(verdicts));
  list.parsed(
      "--waive", "RULE",
      [options](const std::string& rule) {
        set_action(*options, citewright::Action::waive, "--waive");
        options->wish.rules.emplace_back(require_rule(rule).name);
      },
      "accept the finding of this rule, with a reason; it stays out of the exit status",
      rule_names());
  list.flag(
      "--agree", [options] { set_action(*options, citewright::Action::agree, "--agree"); },
      "the findings on it, or the claim's verdict, are right");
  list.flag(
      "--overrule", [options] { set_action(*options, citewright::Action::overrule, "--overrule"); },
      "the findings on it are wrong; they stay out of the exit status");
  list.parsed(
      "--link", "REFERENCE",
      [options](const std::string& name) {
        set_action(*options, citewright::Action::link, "--link");
        options->link = name;
      },
      "the claim rests on this reference, such as r3");
  list.flag(
      "--metadata", [options] { set_action(*options, citewright::Action::metadata, "--metadata"); },
      "the reference is to be listed with its record's details");
  list.flag(
      "--undo", [options] { set_action(*options, citewright::Action::undo, "--undo"); },
      "withdraw the latest decision on it, or the one with this id");
}

void list_details(OptionList& list, const std::shared_ptr<DecideOptions>& options) {
  list.parsed(
      "--rule", "RULE",
      [options](const std::string& rule) {
        options->wish.rules = {std::string{require_rule(rule).name}};
      },
      "of its findings, with --agree or --overrule: only those of this rule", rule_names());
  list.text("--until", "DATE", options->wish.until,
            "the last day the waiver holds, such as 2027-01-31");
  list.text("--why", "REASON", options->wish.reason,
            "the reason; a waiver and an overruling need one");
  list.text("--reviewer", "NAME", options->reviewer,
            "who decides; CITEWRIGHT_REVIEWER or the user's name where not given");
  list.text("--article", "ARTICLE", options->article,
            "the article it is of; the one audited last where not given");
}

}  // namespace

Action decide_command(OptionList& list) {
  const auto options = std::make_shared<DecideOptions>();
  list.positional("NAME", options->name, Count::required,
                  "a claim (c5), a reference (r2), a citation (n3); with --undo also a decision");
  list_actions(list, options);
  list_details(list, options);
  return [options](Session& session) { return decide(session, *options); };
}

}  // namespace citewright::cli
