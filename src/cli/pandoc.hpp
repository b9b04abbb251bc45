// SPDX-License-Identifier: Apache-2.0
// What pandoc does for exports: Word files, and every citation style there is a CSL file for.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace citewright::cli {

/// An HTML page as a Word file. Throws Error{input} where pandoc is missing or fails.
[[nodiscard]] std::string word_of_html(std::string_view html);

/// The reference list of a CSL-JSON document, set by a CSL style, in a pandoc output format
/// ("plain", "docx"). The style has to be a file and whole by itself: nothing is fetched. Throws
/// Error{input} likewise.
[[nodiscard]] std::string set_by_csl_style(std::string_view csl_json,
                                           const std::filesystem::path& style,
                                           std::string_view pandoc_format);

}  // namespace citewright::cli
