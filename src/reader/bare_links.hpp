// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/model/article.hpp"

namespace citewright::reader {

/// Adds a link for each address ("https://…", "www.…") that stands in the text outside its links.
void add_bare_links(Block& block);

}  // namespace citewright::reader
