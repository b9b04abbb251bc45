// SPDX-License-Identifier: Apache-2.0
// Claims and citations for the web of data, as JSON-LD.
#pragma once

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>

namespace citewright::exports {

/// A W3C AnnotationPage (Web Annotation Data Model, 2017): one annotation a claim, whose target is
/// the file with a TextQuoteSelector (32 characters around the claim), a DataPositionSelector
/// (bytes of the file) and, where the file is UTF-8, a TextPositionSelector (characters of the
/// file). `bytes` is the file as it is.
[[nodiscard]] std::string web_annotations(const Audit& audit, std::string_view bytes);

/// CiTO, the Citation Typing Ontology: one cito:Citation for each sure link, with how the article
/// cites the work.
[[nodiscard]] std::string cito_relations(const Audit& audit);

}  // namespace citewright::exports
