// SPDX-License-Identifier: Apache-2.0
// What asking the registries came to, for people and for programs.
#pragma once

#include "citewright/audit/fetch.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace citewright::exports {

/// One run of `citewright fetch`.
struct FetchReport {
  std::vector<std::string> articles;
  std::size_t references = 0;
  std::size_t studies = 0;  ///< named in prose
  audit::FetchSummary summary;
  bool interrupted = false;
};

[[nodiscard]] std::string fetch_report(const FetchReport& report);
/// The document "fetch" of citewright.schema.json.
[[nodiscard]] std::string fetch_json(const FetchReport& report);

/// Each reason once with the host it is about and how often it came:
/// "api.crossref.org: HTTP 503: … (3 times)".
[[nodiscard]] std::vector<std::string> reasons_of(std::span<const Problem> problems);

/// A line a request, as it would be sent but for the user's key and address.
[[nodiscard]] std::string request_list(std::span<const net::Request> requests);
/// The document "fetch_plan" of citewright.schema.json.
[[nodiscard]] std::string request_list_json(std::span<const net::Request> requests);

}  // namespace citewright::exports
