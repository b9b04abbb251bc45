// SPDX-License-Identifier: Apache-2.0
// A record's full text, in its own table.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/store/database.hpp"

#include <cstdint>
#include <vector>

namespace citewright::store {

/// In the place of the one it had; no sections: it has none any more.
void put_full_text(Database& database, std::int64_t record_id,
                   const std::vector<AbstractSection>& sections);

/// Empty also where what was kept cannot be read.
[[nodiscard]] std::vector<AbstractSection> full_text_of(const Database& database,
                                                        std::int64_t record_id);

}  // namespace citewright::store
