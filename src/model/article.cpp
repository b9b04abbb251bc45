// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/article.hpp"

#include "enum_names.hpp"

#include <algorithm>

namespace citewright {
namespace {
constexpr detail::EnumNames<Format, 3> format_names{{
    {Format::plain_text, "text"},
    {Format::markdown, "markdown"},
    {Format::html, "html"},
}};
}  // namespace

std::string_view to_string(Format format) {
  return detail::enum_name(format_names, format);
}

std::size_t line_of(const Article& article, std::size_t byte_offset) {
  const auto after =
      std::upper_bound(article.line_starts.begin(), article.line_starts.end(), byte_offset);
  return std::max<std::size_t>(1, static_cast<std::size_t>(after - article.line_starts.begin()));
}

std::vector<std::string_view> heading_path(const Article& article, std::size_t block) {
  std::vector<std::string_view> path;
  for (std::optional<std::size_t> at = article.blocks[block].section; at;
       at = article.sections[*at].parent) {
    if (!article.sections[*at].heading.empty()) path.emplace_back(article.sections[*at].heading);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace citewright
