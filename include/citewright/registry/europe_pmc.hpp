// SPDX-License-Identifier: Apache-2.0
// Europe PMC's search (JSON, lite and core) as Records. Only core has abstract, MeSH and notices.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"
#include "citewright/registry/answer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

struct EuropePmcReply {
  std::int64_t hit_count = 0;  ///< of all hits, of which `records` are some; 0 is "no such work"
  std::vector<Record> records;
  std::string next_cursor;
  std::vector<Problem> problems;  ///< results that could not be read

  /// The record that has this identifier. Absent only where every hit came and could be read.
  [[nodiscard]] Answer<Record> record_of(const Identifiers& id) const;
};

[[nodiscard]] Result<EuropePmcReply> parse_europe_pmc(std::string_view body,
                                                      std::string_view where);

}  // namespace citewright::registry
