// SPDX-License-Identifier: Apache-2.0
#include "full_texts.hpp"

#include "compression.hpp"

#include "citewright/model/record_json.hpp"

#include <utility>

namespace citewright::store {

void put_full_text(Database& database, std::int64_t record_id,
                   const std::vector<AbstractSection>& sections) {
  database.prepare("delete from full_text where record_id = ?").bind(record_id).run();
  if (sections.empty()) return;
  Record only_text;
  only_text.full_text = sections;
  database.prepare("insert into full_text (record_id, compression, body) values (?, ?, ?)")
      .bind(record_id, compression, Blob{compressed(to_json(only_text))})
      .run();
}

std::vector<AbstractSection> full_text_of(const Database& database, std::int64_t record_id) {
  Statement row =
      database.prepare("select body from full_text where record_id = ? and compression = ?");
  if (!row.bind(record_id, compression).step()) return {};
  const auto json = unpacked(row.text(0));
  if (!json) return {};
  auto record = parse_record(*json, "the store");
  return record ? std::move(record->full_text) : std::vector<AbstractSection>{};
}

}  // namespace citewright::store
