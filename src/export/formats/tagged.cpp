// SPDX-License-Identifier: Apache-2.0
#include "tagged.hpp"

#include "export/styles/rich_text.hpp"

#include <fmt/format.h>

namespace citewright::exports {

void TaggedLines::add(std::string_view tag, std::string_view text) {
  const std::string line = styles::tidy(text);
  if (!line.empty()) out_ += fmt::format("{}{}{}{}", tag, separator_, line, line_end_);
}

void TaggedLines::add_bare(std::string_view tag) {
  out_ += fmt::format("{}{}{}", tag, separator_, line_end_);
}

void TaggedLines::add_blank() {
  out_ += line_end_;
}

std::string inverted_name(const Author& author) {
  std::string name = author.family;
  if (!author.given.empty()) name += ", " + author.given;
  if (!author.suffix.empty()) name += ", " + author.suffix;
  return name;
}

}  // namespace citewright::exports
