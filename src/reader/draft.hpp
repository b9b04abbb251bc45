// SPDX-License-Identifier: Apache-2.0
// What a format's reader hands over: blocks in document order, before sections, labels and
// sentences.
#pragma once

#include "citewright/model/article.hpp"

#include <string>
#include <vector>

namespace citewright::reader {

struct Draft {
  Block block;  ///< its map leads to bytes of the decoded text, not yet of the file
  std::vector<TextRange> strong;  ///< bold text; `block.emphasis` has it too
  /// The markup or its place tells the role for sure; otherwise the text decides.
  bool role_is_certain = false;
};

struct Reading {
  std::string title;       ///< the file's own statement of its title; "" where it has none
  std::string page_title;  ///< a browser window's title: taken where no heading of level 1 is
  std::vector<Draft> drafts;
};

}  // namespace citewright::reader
