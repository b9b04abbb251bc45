// SPDX-License-Identifier: Apache-2.0
// A Record written the way each registry writes it.
#pragma once

#include "citewright/model/record.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace citewright::test {

/// efetch db=pubmed: prolog, PubmedArticleSet, one PubmedArticle a record, unindented as NCBI sends
/// it.
[[nodiscard]] std::string pubmed_set(std::span<const Record* const> records);

/// efetch db=pmc: pmc-articleset with front matter, abstract and, where the record has full text,
/// the body; `missing` ids become <error> elements.
[[nodiscard]] std::string pmc_set(std::span<const Record* const> records,
                                  std::span<const std::string> missing);

/// One item of Crossref's works.
[[nodiscard]] nlohmann::ordered_json crossref_item(const Record& record);

/// One uid of esummary's JSON.
[[nodiscard]] nlohmann::ordered_json summary_item(const Record& record);

}  // namespace citewright::test
