// SPDX-License-Identifier: Apache-2.0
// How many terminal columns text takes, and where it may be cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citewright::exports {

/// What a reader sees as one character: a code point with its combining marks, an emoji sequence, a
/// flag.
struct Cluster {
  std::size_t bytes = 0;
  std::size_t columns = 0;  ///< 0–2
};

/// The cluster that starts at `at` (`at < text.size()`). Marks beyond the 16th begin a new cluster
/// of no width, so that hostile stacks stay in bounds.
[[nodiscard]] Cluster cluster_at(std::string_view text, std::size_t at);

[[nodiscard]] std::size_t columns_of(std::string_view text);

/// At most `limit` columns (at least 1), cut between clusters, at a blank where one is near, with
/// "…" at the end where something was cut.
[[nodiscard]] std::string cut_to_columns(std::string_view text, std::size_t limit);

}  // namespace citewright::exports
