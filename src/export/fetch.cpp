// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/fetch.hpp"

#include "json_values.hpp"
#include "subjects.hpp"

#include "citewright/export/printable.hpp"
#include "citewright/net/redact.hpp"
#include "citewright/net/url_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::exports {
namespace {

std::string place_of(const Problem& problem) {
  const std::string host = net::host_of(problem.where);
  return host.empty() ? problem.where : host;
}

std::string subject_of(const FetchReport& report) {
  return fmt::format("{} and {} named {}", count_of(report.references, "reference"), report.studies,
                     report.studies == 1 ? "study" : "studies");
}

Json problem_value(const Problem& problem) {
  return {{"where", text_or_null(problem.where)}, {"what", problem.what}};
}

}  // namespace

std::vector<std::string> reasons_of(std::span<const Problem> problems) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  for (const Problem& problem : problems) {
    const std::string place = place_of(problem);
    const bool says_where = problem.what.find(place) != std::string::npos;
    std::string reason =
        printable(says_where ? problem.what : fmt::format("{}: {}", place, problem.what));
    const auto known =
        std::ranges::find(counts, reason, &std::pair<std::string, std::size_t>::first);
    if (known == counts.end()) {
      counts.emplace_back(std::move(reason), 1);
    } else {
      ++known->second;
    }
  }
  std::vector<std::string> reasons;
  reasons.reserve(counts.size());
  for (auto& [reason, count] : counts)
    reasons.push_back(count == 1 ? std::move(reason) : fmt::format("{} ({} times)", reason, count));
  return reasons;
}

std::string fetch_report(const FetchReport& report) {
  const audit::FetchSummary& summary = report.summary;
  std::string out;
  if (summary.requests == 0 && !report.interrupted) {
    out = fmt::format("nothing to ask: what is known of {} is new enough\n", subject_of(report));
  } else {
    out = fmt::format("asked for {} in {}\n", subject_of(report),
                      count_of(summary.requests, "request"));
  }
  const auto row = [&out](std::size_t count, std::string_view what) {
    if (count > 0) out += fmt::format("{:>6} {}\n", count, what);
  };
  row(summary.found, "records found");
  row(summary.absent, "absent: the registries, answering in full, have no such work");
  row(summary.failed, "failed: asked again the next time");
  if (!summary.problems.empty()) out += "what went wrong:\n";
  for (const std::string& reason : reasons_of(summary.problems))
    out += fmt::format("- {}\n", reason);
  if (report.interrupted) out += "interrupted: what came is kept\n";
  return out;
}

std::string fetch_json(const FetchReport& report) {
  Json document = new_document("fetch");
  document["articles"] = report.articles;
  document["references"] = report.references;
  document["named_studies"] = report.studies;
  document["requests"] = report.summary.requests;
  document["found"] = report.summary.found;
  document["absent"] = report.summary.absent;
  document["failed"] = report.summary.failed;
  document["interrupted"] = report.interrupted;
  Json problems = Json::array();
  for (const Problem& problem : report.summary.problems) problems.push_back(problem_value(problem));
  document["problems"] = std::move(problems);
  return write_document(document);
}

std::string request_list(std::span<const net::Request> requests) {
  std::string out;
  for (const net::Request& request : requests) {
    out += net::redact(fmt::format("{} {}", request.method, request.url));
    if (!request.body.empty()) out += ' ' + net::redact(request.body);
    out += '\n';
  }
  return out;
}

std::string request_list_json(std::span<const net::Request> requests) {
  Json list = Json::array();
  for (const net::Request& request : requests) {
    list.push_back({{"method", request.method},
                    {"url", net::redact(request.url)},
                    {"body", text_or_null(net::redact(request.body))}});
  }
  Json document = new_document("fetch_plan");
  document["requests"] = std::move(list);
  return write_document(document);
}

}  // namespace citewright::exports
