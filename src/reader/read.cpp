// SPDX-License-Identifier: Apache-2.0
#include "citewright/reader/read.hpp"

#include "decode.hpp"
#include "finish.hpp"
#include "html.hpp"
#include "markdown.hpp"
#include "plain_text.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/base/hash.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::reader {
namespace {

struct Ending {
  std::string_view ending;
  Format format;
};

constexpr std::array endings{
    Ending{".md", Format::markdown},     Ending{".markdown", Format::markdown},
    Ending{".html", Format::html},       Ending{".htm", Format::html},
    Ending{".xhtml", Format::html},      Ending{".txt", Format::plain_text},
    Ending{".text", Format::plain_text},
};

std::string_view called(std::string_view name) {
  return name == "-" ? "standard input" : name;
}

Reading read_format(std::string_view text, Format format, std::string_view name) {
  if (format == Format::markdown) return read_markdown(text, name);
  return format == Format::html ? read_html(text, name) : read_plain_text(text);
}

[[noreturn]] void refuse_empty(std::string_view name) {
  throw Error{ErrorCode::input, "{} has no text", name}.with_hint(
      "is it the right file, and saved?");
}

}  // namespace

Format detect_format(std::string_view name, std::string_view bytes) {
  const std::string lower = to_ascii_lower(name);
  for (const Ending& ending : endings) {
    if (lower.ends_with(ending.ending)) return ending.format;
  }
  constexpr std::size_t looked_at = 1024;
  const std::string head = to_ascii_lower(bytes.substr(0, looked_at));
  const bool is_html =
      head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos;
  return is_html ? Format::html : Format::plain_text;
}

Article read_article(std::string_view bytes, std::string name, std::optional<Format> format) {
  Article article;
  article.format = format ? *format : detect_format(name, bytes);
  article.name = std::move(name);
  article.size = bytes.size();
  article.sha256 = sha256_hex(bytes);
  const std::string_view known_as = called(article.name);
  DecodedText decoded = decode(bytes, article.format, known_as);
  if (trim(decoded.text).empty()) refuse_empty(known_as);
  article.line_starts = line_starts(decoded);
  finish(read_format(decoded.text, article.format, known_as), article);
  if (article.blocks.empty()) refuse_empty(known_as);
  for (Block& block : article.blocks) block.map = block.map.composed_with(decoded.map);
  article.encoding = std::move(decoded.encoding);
  return article;
}

Article read_article_file(const std::filesystem::path& path, std::optional<Format> format) {
  return read_article(read_file(path), path.string(), format);
}

}  // namespace citewright::reader
