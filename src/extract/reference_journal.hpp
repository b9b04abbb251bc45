// SPDX-License-Identifier: Apache-2.0
// Where a title ends and the journal's name begins.
#pragma once

#include "citewright/model/place.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace citewright::extract {

/// Splits "Title. Journal" in `text` (range `within`): the place where the journal's name begins;
/// nullopt where it cannot be told. "N. Engl. J. Med.", "Acta crystallographica. Section D, …" and
/// "Science (New York, N.Y.)" are kept whole.
[[nodiscard]] std::optional<std::size_t> journal_begin(std::string_view text, TextRange within);

/// As journal_begin(), for lists that divide everything by commas.
[[nodiscard]] std::optional<std::size_t> journal_begin_after_comma(std::string_view text,
                                                                   TextRange within);

[[nodiscard]] bool could_be_journal(std::string_view name);
/// "J. Chem. Phys.", "Journal of …", "Acta …": more than a capitalised word.
[[nodiscard]] bool reads_as_journal(std::string_view name);

/// The offset behind the sentence that starts at `begin`: behind its stop, or the range's end.
[[nodiscard]] std::size_t first_sentence_end(std::string_view text, TextRange within);

}  // namespace citewright::extract
