// SPDX-License-Identifier: Apache-2.0
// Does an entry's identifier lead to a work that the entry does not name?
#pragma once

#include "title_match.hpp"

#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"

namespace citewright::audit {

/// By the title where it tells; by the details beside it where the titles are alike or bare
/// ("Reply"), or where the entry states none. Never where author, volume and first page are the
/// record's: one work may be listed under a translated title. `title` is match_listed_title() of
/// the two.
[[nodiscard]] bool names_other_work(const Reference& reference, const Record& record,
                                    const TitleMatch& title);

}  // namespace citewright::audit
