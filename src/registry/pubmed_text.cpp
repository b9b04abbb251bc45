// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <string_view>
#include <utility>

namespace citewright::registry {
namespace {

// The bracket at the start is closed by the one at the end, not before.
bool is_in_brackets(std::string_view title) {
  if (title.size() < 2 || title.front() != '[' || title.back() != ']') return false;
  int depth = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i] == '[') ++depth;
    if (title[i] == ']' && --depth == 0) return i + 1 == title.size();
  }
  return false;
}

bool is_placeholder(std::string_view title) {
  const std::string folded = to_ascii_lower(title);
  return folded.empty() || folded == "[not available]" || folded == "not available";
}

std::string label_of(pugi::xml_node section) {
  std::string label;
  append_collapsed(label, section.attribute("Label").value());
  trim_end(label);
  if (label.empty()) append_collapsed(label, section.attribute("NlmCategory").value());
  const bool no_label = label == "UNLABELLED" || label == "UNASSIGNED";
  return no_label ? std::string{} : label;
}

void read_sections(pugi::xml_node abstract, Record& record) {
  for (const pugi::xml_node section : abstract.children("AbstractText")) {
    std::string text = text_of(section);
    if (!text.empty()) record.abstract.push_back({label_of(section), std::move(text)});
  }
}

// The DTD's default for an OtherAbstract's Language is "eng".
bool may_stand_in(pugi::xml_node other) {
  const std::string_view language = other.attribute("Language").as_string("eng");
  const std::string_view type = other.attribute("Type").value();
  return language == "eng" && type != "plain-language-summary";
}

}  // namespace

std::string without_final_stop(std::string title) {
  if (title.ends_with('.') && !title.ends_with("..")) title.pop_back();
  trim_end(title);
  return title;
}

void set_titles(std::string title, std::string vernacular, Record& record) {
  record.title = without_final_stop(std::move(title));
  record.vernacular_title = without_final_stop(std::move(vernacular));
  if (is_placeholder(record.title)) {
    record.title = record.vernacular_title;
  } else if (record.language != "eng" && is_in_brackets(record.title)) {
    record.title = without_final_stop(record.title.substr(1, record.title.size() - 2));
  }
}

void read_titles(pugi::xml_node article, Record& record) {
  set_titles(child_text(article, "ArticleTitle"), child_text(article, "VernacularTitle"), record);
}

void read_abstract(pugi::xml_node article, pugi::xml_node citation, Record& record) {
  read_sections(article.child("Abstract"), record);
  for (const pugi::xml_node other : citation.children("OtherAbstract")) {
    if (!record.abstract.empty()) break;
    if (may_stand_in(other)) read_sections(other, record);
  }
}

void read_languages(pugi::xml_node parent, Record& record) {
  for (const pugi::xml_node language : parent.children("Language")) {
    if (!record.language.empty()) record.language += ',';
    record.language += text_of(language);
  }
}

}  // namespace citewright::registry
