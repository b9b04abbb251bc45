// SPDX-License-Identifier: Apache-2.0
// Drafts → the article's blocks: roles, sections, labels, links and sentences.
#pragma once

#include "draft.hpp"

namespace citewright::reader {

/// Fills `article.title`, `sections` and `blocks`, the blocks' maps still leading to the decoded
/// text.
void finish(Reading reading, Article& article);

}  // namespace citewright::reader
