// SPDX-License-Identifier: Apache-2.0
#include "cli/page.hpp"

#include "embedded/command_pages.hpp"

#include "citewright/base/error.hpp"

#include <md4c.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace citewright::cli {
namespace {

std::optional<PageBlock::Kind> kind_of(MD_BLOCKTYPE type) {
  constexpr std::pair<MD_BLOCKTYPE, PageBlock::Kind> kinds[] = {
      {MD_BLOCK_H, PageBlock::Kind::heading},
      {MD_BLOCK_P, PageBlock::Kind::paragraph},
      {MD_BLOCK_LI, PageBlock::Kind::item},
      {MD_BLOCK_CODE, PageBlock::Kind::code},
  };
  const auto* const found =
      std::ranges::find(kinds, type, &std::pair<MD_BLOCKTYPE, PageBlock::Kind>::first);
  if (found == std::end(kinds)) return std::nullopt;
  return found->second;
}

Run::Face face_of(MD_SPANTYPE type) {
  return type == MD_SPAN_CODE ? Run::Face::code : Run::Face::emphasis;
}

struct PageReader {
  std::vector<PageBlock> blocks;
  Run::Face face = Run::Face::plain;

  void add(std::string_view text) {
    if (blocks.empty()) return;
    std::vector<Run>& runs = blocks.back().runs;
    if (runs.empty() || runs.back().face != face) runs.push_back({face, {}});
    runs.back().text += text;
  }
};

// md4c calls back through C.
int enter_block(MD_BLOCKTYPE type, void* /*detail*/, void* reader) noexcept {
  if (const auto kind = kind_of(type))
    static_cast<PageReader*>(reader)->blocks.push_back({*kind, {}});
  return 0;
}

int leave_block(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* /*reader*/) noexcept {
  return 0;
}

int enter_span(MD_SPANTYPE type, void* /*detail*/, void* reader) noexcept {
  static_cast<PageReader*>(reader)->face = face_of(type);
  return 0;
}

int leave_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* reader) noexcept {
  static_cast<PageReader*>(reader)->face = Run::Face::plain;
  return 0;
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* reader) noexcept {
  const bool is_break = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
  static_cast<PageReader*>(reader)->add(is_break ? std::string_view{" "}
                                                 : std::string_view{text, size});
  return 0;
}

}  // namespace

std::vector<PageBlock> read_page(std::string_view markdown) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = add_text;
  PageReader reader;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &reader);
  if (!reader.blocks.empty()) reader.blocks.erase(reader.blocks.begin());
  return std::move(reader.blocks);
}

std::string_view page_of(std::string_view name) {
  const auto pages = embedded::command_pages();
  const auto found = std::ranges::find(pages, name, &embedded::File::name);
  if (found == pages.end()) throw Error{ErrorCode::internal, "no page for {}", name};
  return found->content;
}

std::string plain_text(const PageBlock& block) {
  std::string text;
  for (const Run& run : block.runs) text += run.text;
  return text;
}

}  // namespace citewright::cli
