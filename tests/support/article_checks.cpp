// SPDX-License-Identifier: Apache-2.0
#include "article_checks.hpp"

#include "citewright/base/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace citewright::test {
namespace {

class PromiseCheck {
 public:
  explicit PromiseCheck(const Article& article) : article_{article} {}

  std::vector<std::string> run() {
    check_sections();
    expect(std::is_sorted(article_.line_starts.begin(), article_.line_starts.end()),
           "line starts are not sorted");
    for (const Block& block : article_.blocks) check_block(block);
    return broken_;
  }

 private:
  void expect(bool holds, std::string_view what) {
    if (!holds) broken_.emplace_back(what);
  }

  void check_sections() {
    const auto& sections = article_.sections;
    expect(!sections.empty() && sections[0].level == 0, "sections[0] is not the opening one");
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const auto parent = sections[i].parent;
      expect(!parent || (*parent < i && sections[*parent].level < sections[i].level),
             fmt::format("section {} has a parent that is not above it", i));
    }
  }

  void check_block(const Block& block) {
    const std::string name = fmt::format("block «{}»", shorten(block.text, 40));
    expect(!block.text.empty() && is_valid_utf8(block.text), name + " has no valid text");
    expect(block.map.text_size() == block.text.size(), name + " has a map of another size");
    expect(block.section < article_.sections.size(), name + " is in no section");
    const ByteSpan place = block.place();
    expect(place.begin <= place.end && place.end <= article_.size, name + " is outside the file");
    const bool has_breaks = block.text.find_first_of("\r\n\t") != std::string::npos;
    expect(block.kind == BlockKind::code || !has_breaks, name + " has line breaks");
    expect(block.kind == BlockKind::code || block.text.find("  ") == std::string::npos,
           name + " has a run of blanks");
    check_ranges(block, name);
  }

  void check_ranges(const Block& block, const std::string& name) {
    std::vector<TextRange> links;
    for (const Hyperlink& link : block.links) links.push_back(link.text);
    std::vector<TextRange> marks;
    for (const FootnoteMark& mark : block.footnote_marks) marks.push_back(mark.text);
    for (const std::vector<TextRange>* ranges :
         std::initializer_list<const std::vector<TextRange>*>{&block.sentences, &block.superscripts,
                                                              &block.emphasis, &links, &marks}) {
      expect(std::is_sorted(ranges->begin(), ranges->end()), name + " has unsorted ranges");
      for (const TextRange range : *ranges) {
        expect(!range.empty() && is_range_of(block.text, range), name + " has a bad range");
        const ByteSpan place = block.map.to_source(range);
        expect(place.begin <= place.end && place.end <= article_.size, name + " maps outside");
      }
    }
    expect(is_range_of(block.text, block.label), name + " has a bad label");
  }

  static bool is_range_of(std::string_view text, TextRange range) {
    const auto is_boundary = [text](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    return range.begin <= range.end && range.end <= text.size() && is_boundary(range.begin) &&
           is_boundary(range.end);
  }

  const Article& article_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_promises(const Article& article) {
  return PromiseCheck{article}.run();
}

std::vector<std::string> outline(const Article& article) {
  constexpr std::array kinds{"heading", "paragraph", "item", "quote", "code", "row"};
  constexpr std::array roles{"", " teaser", " navigation", " disclaimer"};
  std::vector<std::string> lines;
  for (const Block& block : article.blocks) {
    std::string line = kinds.at(static_cast<std::size_t>(block.kind));
    if (block.depth > 0) line += fmt::format(" {}", block.depth);
    if (block.is_footnote) line += " footnote";
    if (!block.ordinal.empty()) line += " #" + block.ordinal;
    line += roles.at(static_cast<std::size_t>(block.role));
    lines.push_back(line + ": " + block.text);
  }
  return lines;
}

std::string_view bytes_at(std::string_view file, const Block& block, TextRange range) {
  const ByteSpan place = block.map.to_source(range);
  return file.substr(place.begin, place.end - place.begin);
}

}  // namespace citewright::test
