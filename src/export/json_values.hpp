// SPDX-License-Identifier: Apache-2.0
// The model's values as JSON. nlohmann's headers are slow to compile; only the json_*.cpp files and
// the formats made of JSON include this.
#pragma once

#include "citewright/model/audit.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace citewright::exports {

using Json = nlohmann::ordered_json;

/// The value, or null for "".
[[nodiscard]] Json text_or_null(std::string_view text);

/// {"version": 1, "document": name}
[[nodiscard]] Json new_document(std::string_view name);

/// Over several lines, with a line break at the end; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string write_document(const Json& document);
/// The same on one line.
[[nodiscard]] std::string write_line(const Json& object);

[[nodiscard]] Json article_value(const Article& article);
[[nodiscard]] Json place_value(const Article& article, ByteSpan place);
[[nodiscard]] Json identifiers_value(const Identifiers& ids);

/// A claim with its links, and their judgements.
[[nodiscard]] Json claim_value(const Audit& audit, std::size_t index);
/// A reference with its look-up, the record without its texts, and its fit.
[[nodiscard]] Json reference_value(const Audit& audit, std::size_t index);
[[nodiscard]] Json citation_value(const Audit& audit, std::size_t index);
/// A finding with the decision on it.
[[nodiscard]] Json finding_value(const Audit& audit, std::size_t index);
/// What people decided, and how it stands.
[[nodiscard]] Json review_value(const Audit& audit);
[[nodiscard]] Json link_value(const Audit& audit, std::size_t index);
[[nodiscard]] Json coverage_value(const Coverage& coverage);
[[nodiscard]] Json record_value(const Record& record);

[[nodiscard]] Json findings_value(const Audit& audit, std::span<const std::size_t> findings);

/// Scores with four decimals: what a reader can use, and the same on every machine.
[[nodiscard]] double rounded(double value);

}  // namespace citewright::exports
