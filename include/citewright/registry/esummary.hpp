// SPDX-License-Identifier: Apache-2.0
// esummary's JSON for PubMed as Records: no abstract, no MeSH, authors by initials.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/identifier.hpp"
#include "citewright/model/record.hpp"
#include "citewright/registry/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

struct EsummaryReply {
  std::vector<Record> records;
  std::vector<std::string> absent;  ///< uids as sent: "cannot get document summary"
  std::vector<Problem> problems;    ///< summaries that could not be read

  /// Absent only where the reply says so; an id it does not mention is a Problem.
  [[nodiscard]] Answer<Record> record_of(const Pmid& pmid) const;
};

[[nodiscard]] Result<EsummaryReply> parse_esummary(std::string_view body, std::string_view where);

}  // namespace citewright::registry
