// SPDX-License-Identifier: Apache-2.0
// A store that holds what the audits of some articles use, and nothing else.
#pragma once

#include "citewright/model/article.hpp"
#include "citewright/store/store.hpp"

#include <cstddef>
#include <span>

namespace citewright::audit {

/// An article as it is stored, and as it was read.
struct ArticleToFreeze {
  store::StoredArticle stored;
  Article article;
};

struct FreezeSummary {
  std::size_t records = 0;
  std::size_t lookups = 0;
};

/// Audits each article with `source` and copies into `target`, an empty store, the articles and
/// every record and look-up outcome that was read, bundled records included. With `target` the same
/// articles have the same audits, byte for byte: it gives to each question that an audit asks what
/// `source` gave, in the same order.
[[nodiscard]] FreezeSummary freeze(store::Store& source, store::Store& target,
                                   std::span<const ArticleToFreeze> articles);

}  // namespace citewright::audit
