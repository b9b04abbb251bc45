// SPDX-License-Identifier: Apache-2.0
// The page each command has (pages/NAME.md), as blocks that help and man pages are set from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::cli {

/// A stretch of text set in one face.
struct Run {
  enum class Face : std::uint8_t { plain, code, emphasis };
  Face face = Face::plain;
  std::string text;
};

struct PageBlock {
  enum class Kind : std::uint8_t { heading, paragraph, item, code };
  Kind kind = Kind::paragraph;
  std::vector<Run> runs;
};

/// Reads the Markdown that pages are written in: headings, paragraphs, flat lists, fenced code,
/// code and emphasis. The first heading, the page's name, is left out.
[[nodiscard]] std::vector<PageBlock> read_page(std::string_view markdown);

/// The page of a command, or of the program itself ("citewright").
[[nodiscard]] std::string_view page_of(std::string_view name);

[[nodiscard]] std::string plain_text(const PageBlock& block);

}  // namespace citewright::cli
