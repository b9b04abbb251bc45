// SPDX-License-Identifier: Apache-2.0
#include "entities.hpp"

#include "characters.hpp"
#include "html_tree.hpp"

namespace citewright::reader {
namespace {

// Gumbo has HTML's table of names but does not offer it; it is asked by way of a small page. The
// letter in front keeps a reference to white space from being dropped before the body.
std::string ask_gumbo(std::string_view reference) {
  const std::string page = "x" + std::string{reference};
  const HtmlTree tree{page};
  const GumboNode* body = nullptr;
  for (const GumboNode* child : children_of(*tree.root())) {
    if (tag_of(*child) == GUMBO_TAG_BODY) body = child;
  }
  if (body == nullptr || children_of(*body).empty()) return std::string{reference};
  const GumboText* text = text_of(*children_of(*body).front());
  if (text == nullptr) return std::string{reference};
  return std::string{std::string_view{text->text}.substr(1)};
}

}  // namespace

const std::string& Entities::decode(std::string_view reference) {
  const auto [entry, is_new] = known_.try_emplace(std::string{reference});
  if (is_new) entry->second = ask_gumbo(reference);
  return entry->second;
}

std::size_t reference_length(std::string_view text) {
  constexpr std::size_t longest = 48;  // of HTML's names the longest has 33 characters
  std::size_t at = 1;
  if (at < text.size() && text[at] == '#') ++at;
  const std::size_t begin = at;
  while (at < text.size() && at < longest && (is_digit(text[at]) || is_ascii_letter(text[at])))
    ++at;
  if (at == begin) return 0;
  return at < text.size() && text[at] == ';' ? at + 1 : at;
}

}  // namespace citewright::reader
