// SPDX-License-Identifier: Apache-2.0
// IRIs for articles, their parts and the works they cite.
#pragma once

#include "export/work.hpp"

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>

namespace citewright::exports {

/// "urn:citewright:SHA256" of the file as it is.
[[nodiscard]] std::string iri_of(const Article& article);
/// "urn:citewright:SHA256:c41"
[[nodiscard]] std::string iri_of(const Article& article, std::string_view part);
/// The work's DOI's, PubMed's or PMC's address; else a name within the article.
[[nodiscard]] std::string iri_of_work(const Article& article, const Reference& reference,
                                      const Work& work);

}  // namespace citewright::exports
