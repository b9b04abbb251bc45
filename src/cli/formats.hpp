// SPDX-License-Identifier: Apache-2.0
// The value tables that several commands' options share.
#pragma once

#include "cli/option_list.hpp"

#include "citewright/model/article.hpp"

#include <array>
#include <cstdint>

namespace citewright::cli {

enum class OutputFormat : std::uint8_t { text, json };

inline constexpr auto output_formats = std::to_array<Choice<OutputFormat>>({
    {"text", OutputFormat::text},
    {"json", OutputFormat::json},
});

inline constexpr auto article_formats = std::to_array<Choice<Format>>({
    {"text", Format::plain_text},
    {"markdown", Format::markdown},
    {"html", Format::html},
});

}  // namespace citewright::cli
