// SPDX-License-Identifier: Apache-2.0
// The identifiers a web address carries or implies.
#pragma once

#include "extract/url.hpp"

#include "citewright/model/identifier.hpp"

#include <optional>

namespace citewright::extract {

[[nodiscard]] Identifiers identifiers_of(const Url& url);

/// Publishers whose addresses give the DOI by a rule of theirs, without containing it.
[[nodiscard]] std::optional<Doi> doi_by_publisher_rule(const Url& url);

/// MDPI's DOI for an article's ISSN, volume, issue and number, where the journal is known.
[[nodiscard]] std::optional<Doi> mdpi_doi(std::string_view issn, std::string_view volume,
                                          std::string_view issue, std::string_view article);

}  // namespace citewright::extract
