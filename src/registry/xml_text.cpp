// SPDX-License-Identifier: Apache-2.0
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <charconv>

namespace citewright::registry {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::size_t year_digits = 4;

int to_number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

void append_collapsed(std::string& out, std::string_view text) {
  auto at = text.begin();
  while (at != text.end()) {
    const auto word_end = std::find_if(at, text.end(), is_blank);
    out.append(at, word_end);
    at = std::find_if_not(word_end, text.end(), is_blank);
    if (at != word_end && !out.empty() && out.back() != ' ') out += ' ';
  }
}

pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, bool into) {
  if (into) {
    if (const pugi::xml_node child = node.first_child()) return child;
  }
  while (node != root) {
    if (const pugi::xml_node sibling = node.next_sibling()) return sibling;
    node = node.parent();
  }
  return {};
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::string text_of(pugi::xml_node root) {
  std::string out;
  for (pugi::xml_node node = next_node(root, root); node; node = next_node(node, root)) {
    if (is_text(node)) append_collapsed(out, node.value());
  }
  trim_end(out);
  return out;
}

void trim_end(std::string& text) {
  while (!text.empty() && is_blank(text.back())) text.pop_back();
}

std::string child_text(pugi::xml_node parent, const char* name) {
  return text_of(parent.child(name));
}

std::optional<int> parse_year(std::string_view text) {
  text = trim(text);
  const bool year = text.size() == year_digits && std::all_of(text.begin(), text.end(), is_digit) &&
                    (text.front() == '1' || text.front() == '2');
  return year ? std::optional{to_number(text)} : std::nullopt;
}

std::optional<int> find_year(std::string_view text) {
  auto at = text.begin();
  while ((at = std::find_if(at, text.end(), is_digit)) != text.end()) {
    const auto end = std::find_if_not(at, text.end(), is_digit);
    const std::string_view digits{at, end};
    const std::string_view century = digits.substr(0, 2);
    if (digits.size() == year_digits && (century == "18" || century == "19" || century == "20")) {
      return to_number(digits);
    }
    at = end;
  }
  return std::nullopt;
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace citewright::registry
