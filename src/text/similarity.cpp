// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/similarity.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace citewright::text {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    points += point.value;
    at += point.bytes;
  }
  return points;
}

// What two texts share at their ends costs nothing.
void drop_common_ends(std::u32string_view& a, std::u32string_view& b) {
  const auto [first_a, first_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto prefix = static_cast<std::size_t>(first_a - a.begin());
  a.remove_prefix(prefix);
  b.remove_prefix(prefix);
  const auto [last_a, last_b] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  const auto suffix = static_cast<std::size_t>(last_a - a.rbegin());
  a.remove_suffix(suffix);
  b.remove_suffix(suffix);
}

// Wagner and Fischer's table, one row at a time.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  drop_common_ends(a, b);
  if (a.size() < b.size()) std::swap(a, b);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(code_points(a), code_points(b));
}

double edit_similarity(std::string_view a, std::string_view b) {
  const std::u32string points_a = code_points(a);
  const std::u32string points_b = code_points(b);
  const std::size_t longer = std::max(points_a.size(), points_b.size());
  if (longer == 0) return 1;
  return 1 - static_cast<double>(distance(points_a, points_b)) / static_cast<double>(longer);
}

}  // namespace citewright::text
