// SPDX-License-Identifier: Apache-2.0
#include "sections.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::reader {
namespace {

constexpr int deepest_level = 6;

bool is_bold_line(const Draft& draft) {
  constexpr std::size_t most_words = 14;
  const Block& block = draft.block;
  if (block.kind != BlockKind::paragraph || block.is_footnote || draft.strong.empty()) return false;
  std::string_view rest = std::string_view{block.text}.substr(draft.strong.front().end);
  if (trim(rest) == ":") rest = {};
  return draft.strong.front().begin == 0 && rest.empty() && !block.text.ends_with('.') &&
         !block.text.ends_with(',') && count_words(block.text) <= most_words &&
         !has_address(block.text);
}

bool is_body_heading(const Block& block) {
  return block.kind == BlockKind::heading && block.role == BlockRole::body;
}

std::string heading_of(const Block& block) {
  std::string_view text = trim(block.text);
  if (text.ends_with(':')) text.remove_suffix(1);
  return std::string{trim(text)};
}

}  // namespace

void promote_bold_lines(std::vector<Draft>& drafts) {
  int level = 1;
  for (Draft& draft : drafts) {
    Block& block = draft.block;
    if (block.kind == BlockKind::heading) {
      level = block.depth;
    } else if (is_bold_line(draft)) {
      block.kind = BlockKind::heading;
      block.depth = std::min(level + 1, deepest_level);
    }
  }
}

std::string top_heading(const std::vector<Draft>& drafts) {
  const auto top = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) {
    return is_body_heading(draft.block) && draft.block.depth == 1;
  });
  return top == drafts.end() ? std::string{} : heading_of(top->block);
}

std::string opening_heading(const std::vector<Draft>& drafts) {
  const auto first = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) {
    return draft.block.role == BlockRole::body;
  });
  const bool opens = first != drafts.end() && is_body_heading(first->block);
  return opens ? heading_of(first->block) : std::string{};
}

std::vector<Section> make_sections(std::vector<Draft>& drafts) {
  std::vector<Section> sections{Section{}};
  std::vector<std::size_t> path;  // of open sections, outermost first
  for (Draft& draft : drafts) {
    Block& block = draft.block;
    if (is_body_heading(block)) {
      while (!path.empty() && sections[path.back()].level >= block.depth) path.pop_back();
      Section section{heading_of(block), block.depth, std::nullopt};
      if (!path.empty()) section.parent = path.back();
      path.push_back(sections.size());
      sections.push_back(std::move(section));
    }
    block.section = path.empty() ? 0 : path.back();
  }
  return sections;
}

}  // namespace citewright::reader
