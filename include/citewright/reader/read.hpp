// SPDX-License-Identifier: Apache-2.0
// Bytes → Article, for plain text, Markdown and HTML.
#pragma once

#include "citewright/model/article.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace citewright::reader {

/// The format a name's ending and the first bytes tell: .md/.markdown, .html/.htm/.xhtml, .txt;
/// without a telling ending "<!doctype html" or "<html" makes HTML, anything else plain text.
[[nodiscard]] Format detect_format(std::string_view name, std::string_view bytes);

/// Reads an article from bytes. Never fails on odd markup; throws Error{input} for empty or binary
/// content (NUL bytes that are not UTF-16) and for nesting beyond what an article can have.
[[nodiscard]] Article read_article(std::string_view bytes, std::string name,
                                   std::optional<Format> format = std::nullopt);

/// read_file(), then read_article(). Throws what they throw.
[[nodiscard]] Article read_article_file(const std::filesystem::path& path,
                                        std::optional<Format> format = std::nullopt);

}  // namespace citewright::reader
