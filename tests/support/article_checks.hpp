// SPDX-License-Identifier: Apache-2.0
// What holds for every article that was read, and a view of its blocks for tests.
#pragma once

#include "citewright/model/article.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::test {

/// What is wrong with the article, one sentence each; empty when all promises of article.hpp hold.
[[nodiscard]] std::vector<std::string> broken_promises(const Article& article);

/// One line a block: "heading 2: Sources", "item 1 #3 teaser: …", "paragraph: …".
[[nodiscard]] std::vector<std::string> outline(const Article& article);

/// The file's own bytes where a range of a block's text stands.
[[nodiscard]] std::string_view bytes_at(std::string_view file, const Block& block, TextRange range);

}  // namespace citewright::test
