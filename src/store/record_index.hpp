// SPDX-License-Identifier: Apache-2.0
// The records' full-text index as a whole: made again, merged, counted, checked.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/store/database.hpp"

#include <vector>

namespace citewright::store {

/// From the records, in one transaction: until it ends everybody sees the old one.
void rebuild_record_index(Database& database);

/// A store whose records are older than the index gets one.
void index_older_records(Database& database);

void optimize_record_index(Database& database);

/// Counts in how many records each common word is: reads the whole index.
void count_record_terms(Database& database);
/// Only where the count is missing or the records have become an eighth more or fewer since.
void count_record_terms_if_grown(Database& database);

void check_record_index(Database& database, std::vector<Problem>& problems);

}  // namespace citewright::store
