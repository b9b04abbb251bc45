// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include <algorithm>

namespace citewright::registry {
namespace {

// An identifier that was set by a better source stays.
template <typename Id>
void set_if_empty(std::optional<Id>& id, std::string_view text) {
  if (!id) id = Id::parse(text);
}

// "110870", "e1234", "zsab123": what journals print in the place of pages. A publisher's item
// identifier ("S0140-6736(18)30752-2") is none.
bool is_article_number(std::string_view text) {
  constexpr std::size_t longest = 10;
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return plain && !text.empty() && text.size() <= longest;
}

}  // namespace

void read_article_ids(pugi::xml_node list, Identifiers& ids) {
  for (const pugi::xml_node id : list.children("ArticleId")) {
    const std::string_view type = id.attribute("IdType").value();
    if (type == "pubmed") set_if_empty(ids.pmid, text_of(id));
    if (type == "pmc") set_if_empty(ids.pmcid, text_of(id));
    if (type == "doi") set_if_empty(ids.doi, text_of(id));
    if (type == "bookaccession") set_if_empty(ids.bookshelf, text_of(id));
  }
}

void read_electronic_locations(pugi::xml_node parent, Record& record) {
  for (const pugi::xml_node location : parent.children("ELocationID")) {
    if (std::string_view{location.attribute("ValidYN").value()} == "N") continue;
    const std::string_view type = location.attribute("EIdType").value();
    const std::string text = text_of(location);
    if (type == "doi") set_if_empty(record.ids.doi, text);
    if (type == "pii" && record.pages.empty() && is_article_number(text)) record.pages = text;
  }
}

void read_pages(pugi::xml_node pagination, Record& record) {
  record.pages = child_text(pagination, "MedlinePgn");
  if (!record.pages.empty()) return;
  record.pages = child_text(pagination, "StartPage");
  const std::string end = child_text(pagination, "EndPage");
  if (!end.empty() && end != record.pages) record.pages += "-" + end;
}

}  // namespace citewright::registry
