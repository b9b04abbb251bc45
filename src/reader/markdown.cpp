// SPDX-License-Identifier: Apache-2.0
#include "markdown.hpp"

#include "markdown_blocks.hpp"
#include "plain_lines.hpp"

#include "citewright/base/error.hpp"

#include <exception>
#include <utility>

namespace citewright::reader {
namespace {

// md4c calls back through C, which no exception may cross.
struct Events {
  MarkdownBlocks blocks;
  std::exception_ptr failure;

  template <typename Step>
  int run(Step step) noexcept {
    try {
      return step() ? 0 : 1;
    } catch (...) {
      failure = std::current_exception();
      return -1;
    }
  }
};

Events& events(void* user) {
  return *static_cast<Events*>(user);
}

MD_PARSER make_parser() {
  MD_PARSER parser{};
  // Indented text in an article is a slip or a continued list, not code.
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return events(user).run([&] { return events(user).blocks.enter(type, detail); });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return events(user).run([&] { return events(user).blocks.leave(type), true; });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return events(user).run([&] { return events(user).blocks.enter(type, detail), true; });
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return events(user).run([&] { return events(user).blocks.leave(type), true; });
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return events(user).run([&] { return events(user).blocks.text(type, {text, size}), true; });
  };
  return parser;
}

void mark_footnotes(std::vector<Draft>& drafts, const std::vector<FootnoteDefinition>& footnotes) {
  auto footnote = footnotes.begin();
  bool is_first = true;
  for (Draft& draft : drafts) {
    const std::size_t at = draft.block.map.to_source({0, 0}).begin;
    while (footnote != footnotes.end() && footnote->range.end <= at) {
      ++footnote;
      is_first = true;
    }
    if (footnote == footnotes.end()) return;
    if (at < footnote->range.begin) continue;
    draft.block.is_footnote = true;
    if (!is_first) continue;
    is_first = false;
    if (draft.block.kind != BlockKind::code) draft.block.kind = BlockKind::paragraph;
    draft.block.depth = 0;
    draft.block.ordinal = footnote->label;
  }
}

}  // namespace

Reading read_markdown(std::string_view source, std::string_view name) {
  const MarkdownSource prepared = prepare_markdown(source);
  const Wrapping wrapping = find_wrapping(prepared.text, split_lines(prepared.text));
  Events state{MarkdownBlocks{prepared, name, !wrapping.is_hard}, nullptr};
  const MD_PARSER parser = make_parser();
  const int status =
      md_parse(prepared.text.data(), static_cast<MD_SIZE>(prepared.text.size()), &parser, &state);
  if (state.failure) std::rethrow_exception(state.failure);
  if (status != 0) {
    throw Error{ErrorCode::input, "{} has lists or quotes nested too deep to be an article", name}
        .with_hint("is it really Markdown? give its format with --format");
  }
  Reading reading{prepared.title, {}, state.blocks.take()};
  mark_footnotes(reading.drafts, prepared.footnotes);
  for (Draft& draft : reading.drafts) draft.block.map = draft.block.map.composed_with(prepared.map);
  return reading;
}

}  // namespace citewright::reader
