// SPDX-License-Identifier: Apache-2.0
#include "decision_json.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/review/ledger.hpp"

#include <fmt/format.h>

namespace citewright::review {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json anchor_value(const Anchor& anchor) {
  return {{"kind", to_string(anchor.kind)},
          {"name", anchor.name},
          {"quote", anchor.quote},
          {"prefix", anchor.prefix},
          {"suffix", anchor.suffix},
          {"subject", text_or_null(anchor.subject)},
          {"heading", text_or_null(anchor.heading)},
          {"rival", anchor.rival}};
}

const Json* find(const Json& object, const char* field) {
  const auto found = object.find(field);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string text_of(const Json& object, const char* field) {
  const Json* const value = find(object, field);
  if (value == nullptr) return "";
  if (!value->is_string()) throw BadDecision{fmt::format("\"{}\" is not a text", field)};
  return value->get<std::string>();
}

std::string needed_text(const Json& object, const char* field) {
  std::string text = text_of(object, field);
  if (text.empty()) throw BadDecision{fmt::format("\"{}\" is missing", field)};
  return text;
}

template <typename Value>
Value named(const Json& object, const char* field,
            std::optional<Value> (*parse)(std::string_view)) {
  const std::string name = needed_text(object, field);
  if (const auto value = parse(name)) return *value;
  throw BadDecision{fmt::format("\"{}\" cannot be \"{}\"", field, name)};
}

Anchor read_anchor(const Json& value, const char* field) {
  if (!value.is_object()) throw BadDecision{fmt::format("\"{}\" is not an object", field)};
  Anchor anchor;
  anchor.kind = named<SubjectKind>(value, "kind", parse_subject_kind);
  anchor.name = text_of(value, "name");
  anchor.quote = needed_text(value, "quote");
  anchor.prefix = text_of(value, "prefix");
  anchor.suffix = text_of(value, "suffix");
  anchor.subject = text_of(value, "subject");
  anchor.heading = text_of(value, "heading");
  const Json* const rival = find(value, "rival");
  if (rival != nullptr && !rival->is_number()) throw BadDecision{"\"rival\" is not a number"};
  if (rival != nullptr) anchor.rival = rival->get<double>();
  return anchor;
}

std::vector<std::string> read_rules(const Json& value) {
  const Json* const rules = find(value, "rules");
  if (rules == nullptr) return {};
  if (!rules->is_array()) throw BadDecision{"\"rules\" is not a list"};
  std::vector<std::string> names;
  for (const Json& rule : *rules) {
    if (!rule.is_string()) throw BadDecision{"\"rules\" has something that is not a text"};
    names.push_back(rule.get<std::string>());
  }
  return names;
}

void read_what_it_is_about(const Json& value, Decision& decision) {
  if (decision.action == Action::undo) {
    decision.undoes = needed_text(value, "undoes");
    return;
  }
  const Json* const on = find(value, "on");
  if (on == nullptr) throw BadDecision{"\"on\" is missing"};
  decision.on = read_anchor(*on, "on");
  if (const Json* const other = find(value, "other")) decision.other = read_anchor(*other, "other");
  if (find(value, "verdict") != nullptr)
    decision.verdict = named<Verdict>(value, "verdict", parse_verdict);
}

void check(const Decision& decision) {
  if (decision.action == Action::verdict && !decision.verdict)
    throw BadDecision{"\"verdict\" is missing"};
  if (decision.action == Action::link && !decision.other) throw BadDecision{"\"other\" is missing"};
  const bool on_rules = decision.action == Action::waive || decision.action == Action::overrule;
  if (on_rules && decision.rules.empty()) throw BadDecision{"\"rules\" is missing"};
  if (!decision.until.empty() && !parse_iso8601(decision.until + "T00:00:00Z"))
    throw BadDecision{fmt::format("\"until\" is \"{}\", which is no day", decision.until)};
  if (!parse_iso8601(decision.time))
    throw BadDecision{fmt::format("\"time\" is \"{}\", which is no time", decision.time)};
}

}  // namespace

Json decision_value(const Decision& decision) {
  const bool undoes = decision.action == Action::undo;
  return {{"version", ledger_version},
          {"id", decision.id},
          {"action", to_string(decision.action)},
          {"on", undoes ? Json(nullptr) : anchor_value(decision.on)},
          {"verdict", decision.verdict ? Json(to_string(*decision.verdict)) : Json(nullptr)},
          {"rules", decision.rules},
          {"until", text_or_null(decision.until)},
          {"other", decision.other ? anchor_value(*decision.other) : Json(nullptr)},
          {"undoes", text_or_null(decision.undoes)},
          {"reason", text_or_null(decision.reason)},
          {"reviewer", decision.reviewer},
          {"time", decision.time},
          {"claim_hash", text_or_null(decision.claim_hash)},
          {"record_hash", text_or_null(decision.record_hash)}};
}

Decision read_decision(const Json& value) {
  Decision decision;
  decision.id = needed_text(value, "id");
  decision.action = named<Action>(value, "action", parse_action);
  read_what_it_is_about(value, decision);
  decision.rules = read_rules(value);
  decision.until = text_of(value, "until");
  decision.reason = text_of(value, "reason");
  decision.reviewer = needed_text(value, "reviewer");
  decision.time = needed_text(value, "time");
  decision.claim_hash = text_of(value, "claim_hash");
  decision.record_hash = text_of(value, "record_hash");
  check(decision);
  return decision;
}

}  // namespace citewright::review
