// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace citewright::registry {
namespace {

bool is_major(pugi::xml_node name) {
  return std::string_view{name.attribute("MajorTopicYN").value()} == "Y";
}

MeshHeading read_heading(pugi::xml_node node) {
  MeshHeading heading;
  const pugi::xml_node descriptor = node.child("DescriptorName");
  heading.descriptor = text_of(descriptor);
  heading.ui = MeshUi::parse(descriptor.attribute("UI").value());
  heading.major = is_major(descriptor);
  for (const pugi::xml_node qualifier : node.children("QualifierName")) {
    heading.qualifiers.push_back(text_of(qualifier));
    heading.major = heading.major || is_major(qualifier);
  }
  return heading;
}

}  // namespace

void read_mesh(pugi::xml_node list, Record& record) {
  for (const pugi::xml_node node : list.children("MeshHeading")) {
    MeshHeading heading = read_heading(node);
    if (!heading.descriptor.empty()) record.mesh.push_back(std::move(heading));
  }
}

void read_keywords(pugi::xml_node parent, Record& record) {
  std::unordered_set<std::string> seen;
  for (const pugi::xml_node list : parent.children("KeywordList")) {
    for (const pugi::xml_node node : list.children("Keyword")) {
      std::string keyword = text_of(node);
      if (!keyword.empty() && seen.insert(keyword).second) {
        record.keywords.push_back(std::move(keyword));
      }
    }
  }
}

void read_publication_types(pugi::xml_node list, Record& record) {
  for (const pugi::xml_node node : list.children("PublicationType")) {
    std::string type = text_of(node);
    if (!type.empty()) record.publication_types.push_back(std::move(type));
  }
}

}  // namespace citewright::registry
