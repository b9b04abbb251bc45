// SPDX-License-Identifier: Apache-2.0
// What was done to a work since it appeared, as the styles say it.
#pragma once

#include "citewright/model/record.hpp"

#include <string>
#include <string_view>

namespace citewright::exports::styles {

/// The notice's citation, else its identifier; without a full stop at its end.
[[nodiscard]] std::string notice_source(const Notice& notice);

/// "Lancet. 2010 Feb 6;375(9713):445" taken apart; `journal` is "" where it has another form.
struct NoticeCitation {
  std::string journal{};
  std::string year{};
  std::string volume{};
  std::string issue{};
  std::string pages{};
};
[[nodiscard]] NoticeCitation parse_notice_source(std::string_view source);

/// "Retraction in" (Citing Medicine, chapter 1, notes); "" for a kind that a list does not tell.
[[nodiscard]] std::string_view vancouver_words(NoticeKind kind);
/// "Retracted in" (AMA 11, 3.11).
[[nodiscard]] std::string_view ama_words(NoticeKind kind);

}  // namespace citewright::exports::styles
