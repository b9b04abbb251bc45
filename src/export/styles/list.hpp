// SPDX-License-Identifier: Apache-2.0
// A whole reference list in one style, as text of one kind.
#pragma once

#include "rich_text.hpp"

#include "citewright/export/styled_list.hpp"
#include "citewright/model/audit.hpp"

#include <string>
#include <vector>

namespace citewright::exports::styles {

struct SetList {
  bool numbered = true;  ///< else sorted by authors, without numbers
  std::vector<RichText> entries;
};

[[nodiscard]] SetList set_list(const Audit& audit, ListStyle style);

[[nodiscard]] std::string write_text(const SetList& list);
[[nodiscard]] std::string write_markdown(const SetList& list);
/// A page of its own, with the list as its only content.
[[nodiscard]] std::string write_html(const SetList& list);

}  // namespace citewright::exports::styles
