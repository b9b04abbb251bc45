// SPDX-License-Identifier: Apache-2.0
// The documents that programs read. Their grammar is src/export/schema/citewright.schema.json:
// every document is an object with "version" and "document", every field is always there, null
// stands for nothing, keys keep their order, texts are well-formed UTF-8. A field may be added
// without a new version; what is there keeps its name and meaning.
#pragma once

#include "citewright/export/views.hpp"
#include "citewright/model/audit.hpp"

#include <span>
#include <string>

namespace citewright::exports {

[[nodiscard]] std::string audit_json(const Audit& audit);
/// Several articles' audits in one document, in the order given.
[[nodiscard]] std::string audits_json(std::span<const Audit> audits);
[[nodiscard]] std::string claims_json(const Audit& audit);
[[nodiscard]] std::string references_json(const Audit& audit);

/// One claim, reference or citation with what hangs on it.
[[nodiscard]] std::string show_json(const Audit& audit, Thing thing);

[[nodiscard]] std::string rules_json();

/// The claims as a claim set (claims/schema.json): one object a line, in SciFact's format.
/// `cited_doc_ids` are the PMIDs of the references that the article's own marks lead to; `evidence`
/// stays empty, for it is what a person marks.
[[nodiscard]] std::string claims_jsonl(const Audit& audit);

}  // namespace citewright::exports
