// SPDX-License-Identifier: Apache-2.0
// One function and one file a style.
#pragma once

#include "export/work.hpp"
#include "rich_text.hpp"

#include <string_view>

namespace citewright::exports::styles {

/// NLM's "Samples of Formatted References for Authors of Journal Articles" (the ICMJE's style),
/// with what Citing Medicine says beyond them. The month and the day are left out where
/// pages find the work without them.
[[nodiscard]] RichText vancouver(const Work& work);

/// The AMA Manual of Style, 11th edition, chapter 3.
[[nodiscard]] RichText ama(const Work& work);

/// The Publication Manual of the APA, 7th edition, chapters 9 and 10. `year_mark` is the "a" of
/// 2018a. Titles keep the capitals that the registry has.
[[nodiscard]] RichText apa(const Work& work, std::string_view year_mark = "");

/// "Lin, P. H., & Ma, J.", as apa() begins; "" where the work has no authors.
[[nodiscard]] std::string apa_authors(const Work& work);

}  // namespace citewright::exports::styles
