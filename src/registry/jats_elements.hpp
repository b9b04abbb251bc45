// SPDX-License-Identifier: Apache-2.0
// JATS's parts, one reader for each; each fills its own fields.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"

#include <pugixml.hpp>

#include <vector>

namespace citewright::registry {

/// `front` (or a `front-stub`) of an article of that type.
void read_jats_front(pugi::xml_node front, Record& record);

/// Body sections, figures and tables.
[[nodiscard]] std::vector<AbstractSection> read_jats_body(pugi::xml_node body);

/// Every `ref` of every list below `back`.
[[nodiscard]] std::vector<Reference> read_jats_references(pugi::xml_node back);

/// related-article children of article-meta.
void read_jats_notices(pugi::xml_node article_meta, Record& record);

/// PubMed's word for an article-type, else the type itself.
[[nodiscard]] std::string publication_type_of(std::string_view article_type);

/// article-id and pub-id. An identifier that is set already is not changed.
void read_jats_id(pugi::xml_node id, Identifiers& ids);

/// "132-142", an elocation-id, or "".
[[nodiscard]] std::string jats_pages(pugi::xml_node parent);

}  // namespace citewright::registry
