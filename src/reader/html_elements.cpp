// SPDX-License-Identifier: Apache-2.0
#include "html_elements.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {
namespace {

constexpr std::array block_elements{
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_BODY,    GUMBO_TAG_CAPTION,  GUMBO_TAG_CENTER, GUMBO_TAG_DD,
    GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,      GUMBO_TAG_DIV,    GUMBO_TAG_DL,
    GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,     GUMBO_TAG_H1,     GUMBO_TAG_H2,
    GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,     GUMBO_TAG_H6,
    GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,   GUMBO_TAG_HR,     GUMBO_TAG_HTML,
    GUMBO_TAG_LI,      GUMBO_TAG_MAIN,     GUMBO_TAG_MENU,   GUMBO_TAG_NAV,
    GUMBO_TAG_OL,      GUMBO_TAG_P,        GUMBO_TAG_PRE,    GUMBO_TAG_SECTION,
    GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE,    GUMBO_TAG_TBODY,  GUMBO_TAG_TD,
    GUMBO_TAG_TFOOT,   GUMBO_TAG_TH,       GUMBO_TAG_THEAD,  GUMBO_TAG_TR,
    GUMBO_TAG_UL,
};

constexpr std::array textless_elements{
    GUMBO_TAG_HEAD,   GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_SVG,      GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON,
    GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,  GUMBO_TAG_TEXTAREA, GUMBO_TAG_VIDEO,    GUMBO_TAG_DEL,
    GUMBO_TAG_S,      GUMBO_TAG_STRIKE, GUMBO_TAG_TITLE,    GUMBO_TAG_NOFRAMES,
};

template <std::size_t n>
bool is_one_of(const std::array<GumboTag, n>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_hidden(const GumboNode& element) {
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  std::string style = to_ascii_lower(attribute(element, "style"));
  std::erase_if(style, is_blank);
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool has_only_arrows(std::string_view text) {
  constexpr std::array<std::string_view, 7> arrows{"↩", "↑", "↵", "⏎", "⤴", "^", "\uFE0E"};
  text = trim(text);
  if (text.empty()) return false;
  while (!text.empty()) {
    const auto arrow = std::find_if(arrows.begin(), arrows.end(),
                                    [text](std::string_view one) { return text.starts_with(one); });
    if (arrow == arrows.end()) return false;
    text = trim(text.substr(arrow->size()));
  }
  return true;
}

// "↩" after a footnote, "^ a b" before one.
bool leads_back(const GumboNode& element) {
  const std::string_view classes = attribute(element, "class");
  constexpr std::array<std::string_view, 4> words{"backlink", "footnote-back", "reversefootnote",
                                                  "back-link"};
  const bool has_class = std::any_of(words.begin(), words.end(), [classes](std::string_view word) {
    return classes.find(word) != std::string_view::npos;
  });
  if (has_class || attribute(element, "role") == "doc-backlink") return true;
  if (tag_of(element) != GUMBO_TAG_A || !attribute(element, "href").starts_with('#')) return false;
  const auto children = children_of(element);
  return children.size() == 1 && children[0]->type == GUMBO_NODE_TEXT &&
         has_only_arrows(text_of(*children[0])->text);
}

void add_text(Content& content, std::string_view text) {
  content.text += static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_blank(c); }));
}

void add_child(Content& content, const GumboNode& child, const Content& inner) {
  const GumboTag tag = tag_of(child);
  content.text += inner.text;
  content.linked += tag == GUMBO_TAG_A ? inner.text : inner.linked;
  content.links += inner.links;
  content.inner_links += inner.inner_links;
  content.paragraphs += inner.paragraphs + (tag == GUMBO_TAG_P ? 1 : 0);
  if (const std::string_view href = attribute(child, "href"); tag == GUMBO_TAG_A && !href.empty()) {
    ++content.links;
    content.inner_links += href.starts_with('#') ? 1U : 0U;
  }
  const bool is_structure = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_TABLE ||
                            tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_DL;
  content.has_title = content.has_title || inner.has_title || tag == GUMBO_TAG_H1;
  content.has_heading = content.has_heading || inner.has_heading || heading_level(tag) > 0;
  content.has_blocks = content.has_blocks || inner.has_blocks || is_structure ||
                       content.has_heading || content.paragraphs > 1;
}

}  // namespace

bool is_block_element(GumboTag tag) {
  return is_one_of(block_elements, tag);
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

std::optional<SpanKind> span_of(GumboTag tag) {
  struct Meaning {
    GumboTag tag;
    SpanKind span;
  };
  constexpr std::array meanings{
      Meaning{GUMBO_TAG_EM, SpanKind::emphasis},   Meaning{GUMBO_TAG_I, SpanKind::emphasis},
      Meaning{GUMBO_TAG_CITE, SpanKind::emphasis}, Meaning{GUMBO_TAG_DFN, SpanKind::emphasis},
      Meaning{GUMBO_TAG_STRONG, SpanKind::strong}, Meaning{GUMBO_TAG_B, SpanKind::strong},
      Meaning{GUMBO_TAG_A, SpanKind::link},        Meaning{GUMBO_TAG_SUP, SpanKind::superscript},
  };
  for (const Meaning& meaning : meanings) {
    if (meaning.tag == tag) return meaning.span;
  }
  return std::nullopt;
}

bool gives_no_text(const GumboNode& element) {
  return is_one_of(textless_elements, tag_of(element)) || is_hidden(element) || leads_back(element);
}

ContentTable measure_content(const GumboNode& root) {
  struct Visit {
    const GumboNode* node;
    std::size_t child = 0;
    Content content;
  };
  ContentTable table;
  std::vector<Visit> path{{&root, 0, {}}};
  while (!path.empty()) {
    Visit& visit = path.back();
    const auto children = children_of(*visit.node);
    if (visit.child == children.size()) {
      const Visit done = visit;
      path.pop_back();
      if (!path.empty()) add_child(path.back().content, *done.node, done.content);
      table.emplace(done.node, done.content);
      continue;
    }
    const GumboNode* child = children[visit.child++];
    if (child->type == GUMBO_NODE_TEXT) add_text(visit.content, text_of(*child)->text);
    if (is_element(*child) && !gives_no_text(*child)) path.push_back({child, 0, {}});
  }
  return table;
}

}  // namespace citewright::reader
