// SPDX-License-Identifier: Apache-2.0
#include "embedded/bundled_record_files.hpp"

#include "citewright/audit/store_resolver.hpp"
#include "citewright/model/record_json.hpp"

namespace citewright::audit {
namespace {

std::vector<Record> read_bundled() {
  std::vector<Record> records;
  for (const embedded::File& file : embedded::bundled_record_files()) {
    auto record = parse_record(file.content, std::string{file.name});
    if (!record) {
      throw Error{ErrorCode::internal, "{}: {}", record.error().where, record.error().what};
    }
    records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace

std::span<const Record> bundled_records() {
  static const std::vector<Record> records = read_bundled();
  return records;
}

}  // namespace citewright::audit
