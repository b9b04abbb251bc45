// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/mesh_xml.hpp"

#include "xml_text.hpp"
#include "xml_tree.hpp"

#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

constexpr auto set_names = std::to_array<std::string_view>({"DescriptorRecordSet"});

void add_once(std::vector<std::string>& terms, std::string term) {
  if (!term.empty() && std::find(terms.begin(), terms.end(), term) == terms.end())
    terms.push_back(std::move(term));
}

void read_terms(pugi::xml_node record, std::vector<std::string>& terms) {
  for (const pugi::xml_node concept_node : record.child("ConceptList").children("Concept")) {
    for (const pugi::xml_node term : concept_node.child("TermList").children("Term"))
      add_once(terms, child_text(term, "String"));
  }
}

// The year in the digits that follow `mark`.
std::optional<int> year_after(std::string_view text, std::string_view mark) {
  constexpr std::size_t digits = 4;
  const std::size_t found = text.rfind(mark);
  if (found == std::string_view::npos) return std::nullopt;
  return parse_year(text.substr(found + mark.size(), digits));
}

}  // namespace

MeshSplitter::MeshSplitter(std::string where)
    : ElementSplitter{{"MeSH descriptors (a DescriptorRecordSet)", set_names, {}},
                      std::move(where)} {}

struct MeshParser::Memory {
  XmlTree tree;
};

MeshParser::MeshParser() : memory_{std::make_unique<Memory>()} {}
MeshParser::~MeshParser() = default;
MeshParser::MeshParser(MeshParser&&) noexcept = default;
MeshParser& MeshParser::operator=(MeshParser&&) noexcept = default;

Result<MeshDescriptor> MeshParser::parse(std::string_view xml, std::string_view where) {
  const auto root = memory_->tree.parse(xml, where);
  if (!root) return tl::make_unexpected(root.error());
  const std::string_view element = root->name();
  if (element != "DescriptorRecord")
    return problem(std::string{where}, fmt::format("{} is no descriptor", quote_reply(element)));
  const auto ui = MeshUi::parse(child_text(*root, "DescriptorUI"));
  if (!ui) {
    return problem(std::string{where}, fmt::format("a descriptor with the UI {}",
                                                   quote_reply(child_text(*root, "DescriptorUI"))));
  }
  MeshDescriptor descriptor{*ui, child_text(root->child("DescriptorName"), "String"), {}, {}};
  if (descriptor.name.empty())
    return problem(std::string{where}, fmt::format("{} has no name", to_string(*ui)));
  add_once(descriptor.terms, descriptor.name);
  read_terms(*root, descriptor.terms);
  for (const pugi::xml_node tree : root->child("TreeNumberList").children("TreeNumber"))
    add_once(descriptor.trees, text_of(tree));
  return descriptor;
}

std::optional<int> mesh_year(std::string_view first_bytes, std::string_view file_name) {
  if (const auto year = year_after(first_bytes, "nlmdescriptorrecordset_")) return year;
  return year_after(file_name, "desc");
}

}  // namespace citewright::registry
