// SPDX-License-Identifier: Apache-2.0
#include "html_roles.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {
namespace {

using Phrases = std::span<const std::string_view>;

// Words in class, id and aria-label, as words_in() divides them; several words stand in a row.
constexpr std::array<std::string_view, 9> note_words{
    "footnotes",     "endnotes", "footnote list", "doc endnotes",       "doc footnote",
    "footnote item", "fn list",  "notes list",    "footnote definition"};
constexpr std::array<std::string_view, 9> reference_words{
    "references", "reference",   "reflist",          "bibliography", "citations",
    "ref list",   "works cited", "doc bibliography", "csl entry"};
constexpr std::array<std::string_view, 12> teaser_words{
    "related",   "recommended",  "recommendations", "recirc", "also like", "read next",
    "read more", "more stories", "more articles",   "teaser", "teasers",   "you may like"};
constexpr std::array<std::string_view, 12> disclaimer_words{
    "disclaimer",   "disclaimers", "disclosure",  "author bio", "author box",   "authorbox",
    "about author", "author info", "author card", "affiliate",  "legal notice", "post author"};
constexpr std::array<std::string_view, 46> navigation_words{"masthead",
                                                            "logo",
                                                            "footer",
                                                            "nav",
                                                            "navbar",
                                                            "navigation",
                                                            "menu",
                                                            "menubar",
                                                            "breadcrumb",
                                                            "breadcrumbs",
                                                            "share",
                                                            "sharing",
                                                            "social",
                                                            "toc",
                                                            "table of contents",
                                                            "cookie",
                                                            "cookies",
                                                            "gdpr",
                                                            "sidebar",
                                                            "widget area",
                                                            "newsletter",
                                                            "subscribe",
                                                            "subscription",
                                                            "signup",
                                                            "byline",
                                                            "pagination",
                                                            "pager",
                                                            "skip link",
                                                            "skip to content",
                                                            "login",
                                                            "search",
                                                            "searchbox",
                                                            "comments",
                                                            "comment",
                                                            "respond",
                                                            "tags",
                                                            "tagcloud",
                                                            "advertisement",
                                                            "advert",
                                                            "ads",
                                                            "ad",
                                                            "sponsored",
                                                            "promo",
                                                            "popup",
                                                            "modal",
                                                            "screen reader text"};
constexpr std::array<std::string_view, 8> navigation_roles{
    "navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog"};

// "site-nav mainMenu" → " site nav main menu ".
std::string words_in(std::string_view value) {
  std::string words = " ";
  char before = ' ';
  for (const char c : value) {
    const bool is_word = is_ascii_letter(c) || is_digit(c);
    const bool is_hump = c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
    if ((!is_word || is_hump) && words.back() != ' ') words += ' ';
    if (is_word) words += c;
    before = c;
  }
  return to_ascii_lower(words + ' ');
}

bool has_one_of(std::string_view words, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [words](std::string_view phrase) {
    const std::size_t at = words.find(phrase);
    if (at == std::string_view::npos) return false;
    return words[at - 1] == ' ' && words[at + phrase.size()] == ' ';
  });
}

double link_share(const Content& content) {
  return content.text == 0
             ? 0
             : static_cast<double>(content.linked) / static_cast<double>(content.text);
}

std::optional<PartRole> role_by_words(const GumboNode& element, const Content& content) {
  // A <section>'s id is its heading's words.
  const bool id_tells = tag_of(element) != GUMBO_TAG_SECTION;
  std::string values;
  for (const char* name : {"class", "aria-label", "role", "id"}) {
    if (name != std::string_view{"id"} || id_tells) values.append(attribute(element, name)) += ' ';
  }
  const std::string words = words_in(values);
  if (has_one_of(words, note_words)) return PartRole{BlockRole::body, false, true};
  if (has_one_of(words, reference_words)) return PartRole{};
  if (has_one_of(words, teaser_words)) return PartRole{BlockRole::teaser, true};
  if (has_one_of(words, disclaimer_words)) return PartRole{BlockRole::disclaimer, true};
  if (has_one_of(words, navigation_words)) return PartRole{BlockRole::navigation};
  constexpr std::array<std::string_view, 1> header_word{"header"};
  if (!content.has_heading && has_one_of(words, header_word))
    return PartRole{BlockRole::navigation};
  return std::nullopt;
}

// A list or box of links to places in the same page, before or after the text.
bool is_contents_table(const GumboNode& element, const Content& content) {
  constexpr std::size_t least_links = 3;
  const GumboTag tag = tag_of(element);
  const bool is_list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
  return is_list && content.links >= least_links && content.inner_links == content.links &&
         link_share(content) > 0.8;
}

std::optional<PartRole> role_by_element(const GumboNode& element, const Content& content) {
  constexpr PartRole navigation{BlockRole::navigation};
  const GumboTag tag = tag_of(element);
  if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER) return navigation;
  if (tag == GUMBO_TAG_HEADER && (!content.has_heading || link_share(content) > 0.5))
    return navigation;
  if (tag == GUMBO_TAG_ASIDE && link_share(content) > 0.4) return navigation;
  return std::nullopt;
}

}  // namespace

std::optional<PartRole> role_of_part(const GumboNode& element, const Content& content,
                                     std::size_t page_text) {
  const GumboTag tag = tag_of(element);
  const bool is_frame = tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
                        tag == GUMBO_TAG_ARTICLE;
  if (is_frame || !is_block_element(tag) || heading_level(tag) > 0) return std::nullopt;
  // What holds the title or most of the page is the article, whatever it is called.
  if (content.has_title || content.text * 10 > page_text * 6) return std::nullopt;
  const std::string_view role = attribute(element, "role");
  if (std::find(navigation_roles.begin(), navigation_roles.end(), role) != navigation_roles.end())
    return PartRole{BlockRole::navigation};
  if (const auto by_words = role_by_words(element, content)) return by_words;
  if (is_contents_table(element, content)) return PartRole{BlockRole::navigation};
  return role_by_element(element, content);
}

}  // namespace citewright::reader
