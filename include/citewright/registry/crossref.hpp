// SPDX-License-Identifier: Apache-2.0
// Crossref's REST replies as Records.
//
// What a Record holds of them, where that is a choice:
// - title: the first title, and ": " and the first subtitle where the title does not hold it; tags
//   and entities are resolved.
// - year: of the printed issue, else "issued"; the year online is kept beside it where it differs,
//   unless it is that of a digitisation: more than a year after print.
// - publication_types: "Journal Article", "Preprint", … for Crossref's types that PubMed has a word
//   for, Crossref's own word for the rest.
// - notices: of `updated-by`, and of `update-to` where this work is the notice. An update of a work
//   by itself is a notice only when it is a retraction. Said by "Retraction Watch" or "Crossref",
//   the former first. A title that begins "RETRACTED:" or "WITHDRAWN:" says so too.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"
#include "citewright/registry/answer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

/// The reply to works/{doi}, or one work without its envelope. Absent: Crossref's own "Resource not
/// found."; the DOI may still be another agency's.
[[nodiscard]] Answer<Record> parse_crossref_work(std::string_view body, std::string_view where);

/// The reply to works/{doi}/agency: the agency's name ("Crossref", "DataCite"). Absent: "Resource
/// not found."
[[nodiscard]] Answer<std::string> parse_crossref_agency(std::string_view body,
                                                        std::string_view where);

struct CrossrefHit {
  Record record;
  std::optional<double> score;  ///< of this query only; no probability
};

struct CrossrefHits {
  std::int64_t total = 0;  ///< how many works the query has, of which these are the first
  std::vector<CrossrefHit> hits;
  std::vector<Problem> problems;  ///< works that could not be read
};

/// The reply to works?query….
[[nodiscard]] Result<CrossrefHits> parse_crossref_works(std::string_view body,
                                                        std::string_view where);

}  // namespace citewright::registry
