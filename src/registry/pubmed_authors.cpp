// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include <utility>

namespace citewright::registry {
namespace {

bool is_superseded(pugi::xml_node author) {
  return std::string_view{author.attribute("ValidYN").value()} == "N";
}

Author read_author(pugi::xml_node node) {
  Author author;
  author.family = child_text(node, "LastName");
  author.given = child_text(node, "ForeName");
  if (author.given.empty()) author.given = child_text(node, "Initials");
  author.suffix = child_text(node, "Suffix");
  author.collective = child_text(node, "CollectiveName");
  return author;
}

}  // namespace

Author author_of_initials(std::string_view name) {
  Author author;
  const std::size_t blank = name.rfind(' ');
  author.family = name.substr(0, blank);
  if (blank != std::string_view::npos) author.given = name.substr(blank + 1);
  return author;
}

void read_authors(pugi::xml_node list, Record& record) {
  if (std::string_view{list.attribute("CompleteYN").value()} == "N")
    record.authors_complete = false;
  for (const pugi::xml_node node : list.children("Author")) {
    if (is_superseded(node)) continue;
    Author author = read_author(node);
    if (author != Author{}) record.authors.push_back(std::move(author));
  }
}

}  // namespace citewright::registry
