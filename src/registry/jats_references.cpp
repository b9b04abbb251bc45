// SPDX-License-Identifier: Apache-2.0
#include "jats_elements.hpp"
#include "jats_text.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace citewright::registry {
namespace {

bool is_citation(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  return name == "element-citation" || name == "mixed-citation" || name == "citation" ||
         name == "nlm-citation";
}

// The first citation, perhaps one of several ways to write it.
pugi::xml_node citation_of(pugi::xml_node ref) {
  const pugi::xml_node direct = ref.find_child(is_citation);
  return direct ? direct : ref.child("citation-alternatives").find_child(is_citation);
}

std::string name_of(pugi::xml_node name) {
  if (local_name(name) != "name") return jats_text(name);
  const std::string family = child_text(name, "surname");
  const std::string given = child_text(name, "given-names");
  return given.empty() ? family : fmt::format("{} {}", family, given);
}

// Authors' names, not the editors', wherever they stand in the citation.
void read_authors(pugi::xml_node citation, Reference& reference) {
  for (pugi::xml_node node = next_node(citation, citation); node;) {
    const std::string_view name = local_name(node);
    const std::string_view group = node.attribute("person-group-type").as_string("author");
    if (name == "etal") reference.authors_truncated = true;
    const bool is_name = name == "name" || name == "string-name" || name == "collab";
    if (is_name) {
      if (std::string text = name_of(node); !text.empty()) {
        reference.authors.push_back(std::move(text));
      }
    }
    const bool of_others = name == "person-group" && group != "author";
    node = next_node(node, citation, !is_name && !of_others);
  }
}

void read_details(pugi::xml_node citation, Reference& reference) {
  for (const pugi::xml_node id : citation.children("pub-id")) read_jats_id(id, reference.ids);
  reference.title = jats_text(citation.child("article-title"));
  reference.journal = jats_text(citation.child("source"));
  if (reference.title.empty()) reference.title = jats_text(citation.child("chapter-title"));
  if (reference.title.empty()) reference.title.swap(reference.journal);  // a book
  reference.year = find_year(child_text(citation, "year"));
  reference.volume = child_text(citation, "volume");
  reference.issue = child_text(citation, "issue");
  reference.pages = jats_pages(citation);
  read_authors(citation, reference);
}

// The addresses of ext-link and uri; a DOI there stands in for a missing pub-id.
void read_links(pugi::xml_node citation, Reference& reference) {
  for (pugi::xml_node node = next_node(citation, citation); node;
       node = next_node(node, citation)) {
    const std::string_view name = local_name(node);
    if (name != "ext-link" && name != "uri") continue;
    const std::string address =
        node.attribute("xlink:href") ? node.attribute("xlink:href").value() : text_of(node);
    if (!reference.ids.doi) reference.ids.doi = Doi::parse(address);
    if (address.starts_with("http")) reference.urls.push_back(address);
  }
}

// An element-citation has no blanks or punctuation of its own between its parts.
std::string text_of_citation(pugi::xml_node citation) {
  const bool mixed = citation.find_child([](pugi::xml_node child) {
    return is_text(child) && !trim(child.value()).empty();
  }) != pugi::xml_node{};
  if (mixed) return jats_text(citation);
  std::string text;
  for (const pugi::xml_node part : citation.children()) {
    if (local_name(part) != "person-group") {
      append_jats_block(text, part);
      continue;
    }
    for (const pugi::xml_node name : part.children()) {
      append_collapsed(text, " ");
      append_collapsed(text, name_of(name));
    }
  }
  trim_end(text);
  return text;
}

// "[1]", "1." → "1"
std::string without_list_mark(const std::string& label) {
  constexpr std::string_view marks = "[]().: ";
  const std::size_t begin = std::min(label.find_first_not_of(marks), label.size());
  const std::size_t end = label.find_last_not_of(marks);
  return end == std::string::npos ? std::string{} : label.substr(begin, end + 1 - begin);
}

Reference read_reference(pugi::xml_node ref, std::size_t number) {
  Reference reference;
  reference.number = number;
  reference.label = without_list_mark(child_text(ref, "label"));
  const pugi::xml_node citation = citation_of(ref);
  read_details(citation, reference);
  read_links(citation, reference);
  reference.text = text_of_citation(citation);
  return reference;
}

}  // namespace

std::vector<Reference> read_jats_references(pugi::xml_node back) {
  std::vector<Reference> references;
  for (pugi::xml_node node = next_node(back, back); node;) {
    const bool is_ref = local_name(node) == "ref";
    if (is_ref) references.push_back(read_reference(node, references.size() + 1));
    node = next_node(node, back, !is_ref);
  }
  return references;
}

}  // namespace citewright::registry
