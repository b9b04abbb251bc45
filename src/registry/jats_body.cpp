// SPDX-License-Identifier: Apache-2.0
#include "jats_elements.hpp"
#include "jats_text.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::registry {
namespace {

using Sections = std::vector<AbstractSection>;

bool is_float(std::string_view name) {
  return name == "fig" || name == "table-wrap";
}

std::string rows_of(pugi::xml_node table) {
  std::string out;
  for (pugi::xml_node node = next_node(table, table); node; node = next_node(node, table)) {
    if (local_name(node) != "tr") continue;
    std::string row;
    for (const pugi::xml_node cell : node.children()) {
      if (cell.type() != pugi::node_element) continue;
      if (!row.empty()) row += " | ";
      row += jats_text(cell);
    }
    if (!row.empty()) out += (out.empty() ? "" : "\n") + row;
  }
  return out;
}

AbstractSection read_float(pugi::xml_node node) {
  AbstractSection entry{child_text(node, "label"), {}};
  entry.text = jats_text(node.child("caption"));
  if (const std::string rows = rows_of(node); !rows.empty()) {
    entry.text += (entry.text.empty() ? "" : "\n") + rows;
  }
  if (const std::string foot = jats_text(node.child("table-wrap-foot")); !foot.empty()) {
    entry.text += (entry.text.empty() ? "" : "\n") + foot;
  }
  return entry;
}

void add(AbstractSection entry, Sections& sections) {
  trim_end(entry.text);
  if (!entry.text.empty()) sections.push_back(std::move(entry));
}

// Every figure and table at or below a node that is no section.
void add_floats(pugi::xml_node root, Sections& floats) {
  if (is_float(local_name(root))) return add(read_float(root), floats);
  for (pugi::xml_node node = next_node(root, root); node;) {
    const bool is_one = is_float(local_name(node));
    if (is_one) add(read_float(node), floats);
    node = next_node(node, root, !is_one);
  }
}

// The text of a section comes first, then its floats, then its subsections.
void add_section(pugi::xml_node section, const std::string& path, Sections& sections) {
  AbstractSection own{path, {}};
  Sections floats;
  for (const pugi::xml_node child : section.children()) {
    const std::string_view name = local_name(child);
    if (name == "title" || name == "label" || name == "sec" || name == "sec-meta") continue;
    if (!is_float(name)) append_jats_block(own.text, child);
    add_floats(child, floats);
  }
  add(std::move(own), sections);
  for (AbstractSection& entry : floats) sections.push_back(std::move(entry));
  for (const pugi::xml_node inner : section.children("sec")) {
    const std::string title = jats_text(inner.child("title"));
    const std::string separator = path.empty() || title.empty() ? "" : " / ";
    add_section(inner, fmt::format("{}{}{}", path, separator, title), sections);
  }
}

}  // namespace

Sections read_jats_body(pugi::xml_node body) {
  Sections sections;
  add_section(body, "", sections);
  return sections;
}

}  // namespace citewright::registry
