// SPDX-License-Identifier: Apache-2.0
#include "export/json_values.hpp"
#include "places.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/export/findings.hpp"
#include "citewright/export/printable.hpp"

#include <algorithm>
#include <utility>

namespace citewright::exports {
namespace {

constexpr auto schema_address = "https://json.schemastore.org/sarif-2.1.0.json";

Json message_of(std::string_view text) {
  return {{"text", printable(text)}};
}

// SARIF's words are ours: "note", "warning", "error".
std::string_view level_of(Severity severity) {
  return to_string(severity);
}

Json rules_array() {
  Json rules = Json::array();
  for (const audit::Rule& rule : audit::rules()) {
    const std::string_view page = audit::rule_page(rule);
    rules.push_back({{"id", rule.name},
                     {"shortDescription", {{"text", rule.summary}}},
                     {"help", {{"text", page}, {"markdown", page}}},
                     {"defaultConfiguration", {{"level", level_of(rule.severity)}}},
                     {"properties", {{"tags", {rule.about_reference ? "reference" : "claim"}}}}});
  }
  return rules;
}

Json tool_value(std::string_view version) {
  return {
      {"driver", {{"name", "citewright"}, {"semanticVersion", version}, {"rules", rules_array()}}}};
}

Json artifact_value(const Article& article) {
  return {{"location", {{"uri", uri_of_path(article.name)}}},
          {"length", article.size},
          {"roles", {"analysisTarget"}},
          {"hashes", {{"sha-256", article.sha256}}}};
}

Json region_of(const Audit& audit, const Finding& finding) {
  Json region = {{"startLine", std::max<std::size_t>(finding.line, 1)},
                 {"endLine", std::max<std::size_t>(last_line_of(audit, finding), 1)}};
  if (const std::string_view words = words_at(audit, finding); !words.empty())
    region["snippet"] = message_of(words);
  return region;
}

Json location_of(const Audit& audit, const Finding& finding) {
  Json location = {{"physicalLocation",
                    {{"artifactLocation", {{"uri", uri_of_path(audit.article.name)}, {"index", 0}}},
                     {"region", region_of(audit, finding)}}}};
  if (const std::string names = names_in(audit, finding); !names.empty())
    location["logicalLocations"] = Json::array({{{"name", names}}});
  return location;
}

Json rule_index_of(std::string_view name) {
  const auto rules = audit::rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [name](const audit::Rule& rule) { return rule.name == name; });
  return found == rules.end() ? Json(-1) : Json(found - rules.begin());
}

std::string message_text(const Finding& finding) {
  return finding.advice.empty() ? finding.message : finding.message + ". " + finding.advice;
}

// What a person set aside stays in the log, as SARIF wants it, with their reason.
Json suppressions_of(const Audit& audit, std::size_t index) {
  const Decision* decision = decision_on_finding(audit, index);
  const std::string reason = decision == nullptr ? "" : decision->reason;
  return Json::array(
      {{{"kind", "external"}, {"status", "accepted"}, {"justification", printable(reason)}}});
}

Json result_of(const Audit& audit, std::size_t index, const std::string& fingerprint) {
  const Finding& finding = audit.findings[index];
  Json result = {{"ruleId", finding.rule},
                 {"ruleIndex", rule_index_of(finding.rule)},
                 {"level", level_of(finding.severity)},
                 {"message", message_of(message_text(finding))},
                 {"locations", Json::array({location_of(audit, finding)})},
                 {"partialFingerprints", {{"citewright/v1", fingerprint}}}};
  Json properties = {{"byteOffset", finding.place.begin},
                     {"byteLength", finding.place.end - finding.place.begin}};
  if (!finding.evidence.empty()) properties["evidence"] = printable(finding.evidence);
  if (is_set_aside(audit, index)) result["suppressions"] = suppressions_of(audit, index);
  result["properties"] = std::move(properties);
  return result;
}

// What could not be checked is told beside the results, so that silence is not taken for consent.
Json invocation_of(const Audit& audit) {
  Json notifications = Json::array();
  for (const std::string& reason : audit.coverage.unchecked)
    notifications.push_back(
        {{"level", "warning"}, {"message", message_of("could not check " + reason)}});
  return {{"executionSuccessful", true}, {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

std::string findings_sarif(const Audit& audit, std::string_view version) {
  const std::vector<std::string> fingerprints = fingerprints_of(audit);
  Json results = Json::array();
  for (std::size_t i = 0; i < audit.findings.size(); ++i)
    results.push_back(result_of(audit, i, fingerprints[i]));
  Json run = {{"tool", tool_value(version)},
              {"invocations", Json::array({invocation_of(audit)})},
              {"artifacts", Json::array({artifact_value(audit.article)})},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  return write_document(Json{
      {"$schema", schema_address}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}});
}

}  // namespace citewright::exports
