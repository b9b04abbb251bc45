// SPDX-License-Identifier: Apache-2.0
// What the full-text index holds of a record, and the SQL functions by which it reads that again.
#pragma once

#include "citewright/model/record.hpp"

#include <string>

struct sqlite3;

namespace citewright::store {

/// Valid UTF-8 without NUL.
struct IndexText {
  std::string title;
  std::string abstract;  ///< its sections' texts
  std::string subjects;  ///< MeSH headings with qualifiers, keywords
};

[[nodiscard]] IndexText index_text_of(const Record& record);

/// record_title(json, packed), record_abstract(…), record_subjects(…): the view record_text is made
/// of them. A row that cannot be read has empty texts.
void add_record_functions(sqlite3& connection);

}  // namespace citewright::store
