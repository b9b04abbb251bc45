// SPDX-License-Identifier: Apache-2.0
#include "jats_text.hpp"

#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

bool is_in(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto block_names = std::to_array<std::string_view>(
    {"boxed-text", "break", "caption", "def",       "def-item", "def-list", "disp-formula",
     "disp-quote", "label", "list",    "list-item", "p",        "sec",      "statement",
     "table",      "td",    "term",    "th",        "title",    "tr",       "verse-line"});
constexpr auto omitted_names =
    std::to_array<std::string_view>({"fig", "fig-group", "fn", "fn-group", "object-id",
                                     "supplementary-material", "table-wrap", "table-wrap-group"});

bool is_reference_marker(pugi::xml_node node) {
  return local_name(node) == "xref" &&
         std::string_view{node.attribute("ref-type").value()} == "bibr";
}

// <sup><xref ref-type="bibr">…</xref></sup>, or the other way round.
bool is_superscript_marker(pugi::xml_node node) {
  const bool marker = is_reference_marker(node);
  if (!marker && local_name(node) != "sup") return false;
  bool both = false;
  for (const pugi::xml_node child : node.children()) {
    if (is_text(child)) {
      // Between markers only what lists them: "1,2–4".
      const bool lists =
          std::string_view{child.value()}.find_first_of(
              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
      if (marker || !lists) return false;
      continue;
    }
    if (marker ? local_name(child) != "sup" : !is_reference_marker(child)) return false;
    both = true;
  }
  return both;
}

bool has_mathml_beside(pugi::xml_node tex) {
  return static_cast<bool>(child_named(tex.parent(), "math"));
}

std::string without_preamble(const std::string& tex) {
  constexpr std::string_view begin = "\\begin{document}";
  constexpr std::string_view end = "\\end{document}";
  const std::size_t start = tex.find(begin);
  if (start == std::string::npos) return tex;
  const std::string body = tex.substr(start + begin.size());
  return body.substr(0, body.find(end));
}

void append_jats(std::string& out, pugi::xml_node node);

// Depth is limited by XmlTree.
void append_children(std::string& out, pugi::xml_node parent) {
  for (const pugi::xml_node child : parent.children()) {
    if (is_text(child)) {
      append_collapsed(out, child.value());
    } else if (child.type() == pugi::node_element) {
      append_jats(out, child);
    }
  }
}

void append_jats(std::string& out, pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (is_in(omitted_names, name) || is_superscript_marker(node)) return;
  if (name == "tex-math") {
    if (!has_mathml_beside(node)) append_collapsed(out, without_preamble(text_of(node)));
    return;
  }
  const bool block = is_in(block_names, name);
  if (block) append_collapsed(out, " ");
  append_children(out, node);
  if (block) append_collapsed(out, " ");
}

class SectionList {
 public:
  void start(std::string label) {
    finish();
    const std::string folded = fold_to_words(label);
    const bool heading = folded != "abstract" && folded != "summary";
    current_.label = heading ? std::move(label) : std::string{};
  }
  void add(pugi::xml_node node) { append_jats_block(current_.text, node); }
  std::vector<AbstractSection> take() {
    finish();
    return std::move(sections_);
  }

 private:
  void finish() {
    trim_end(current_.text);
    if (!current_.text.empty()) sections_.push_back(std::move(current_));
    current_ = {};
  }

  AbstractSection current_;
  std::vector<AbstractSection> sections_;
};

void add_children(pugi::xml_node parent, SectionList& sections) {
  for (const pugi::xml_node child : parent.children()) {
    const std::string_view name = local_name(child);
    if (name == "title" || name == "h4") {  // h4: Europe PMC
      sections.start(jats_text(child));
    } else if (name == "sec") {
      sections.start("");
      add_children(child, sections);
      sections.start("");
    } else if (name != "label") {
      sections.add(child);
    }
  }
}

}  // namespace

std::string jats_text(pugi::xml_node node) {
  std::string out;
  append_children(out, node);
  trim_end(out);
  return out;
}

void append_jats_block(std::string& out, pugi::xml_node node) {
  append_collapsed(out, " ");
  if (is_text(node)) append_collapsed(out, node.value());
  if (node.type() == pugi::node_element) append_jats(out, node);
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  return parent.find_child([name](pugi::xml_node child) { return local_name(child) == name; });
}

std::vector<AbstractSection> jats_abstract(pugi::xml_node abstract) {
  SectionList sections;
  add_children(abstract, sections);
  return sections.take();
}

}  // namespace citewright::registry
