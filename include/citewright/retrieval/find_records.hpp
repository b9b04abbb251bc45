// SPDX-License-Identifier: Apache-2.0
// Which records of the store may be meant by a description of a work?
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace citewright::retrieval {

/// At least one journal or a name must be given: nothing is found by years and topic alone.
struct RecordQuery {
  std::vector<std::int64_t> journals;  ///< ids of StoredJournal; any of them
  std::string name;                    ///< a first author's family name, or a group's name
  store::YearRange years;
  std::string topic;  ///< any text; records that share its rare terms come first
  std::size_t limit = 20;
};

/// Each work once, from the registry that is believed first; those with most of the topic first,
/// then by year, the latest first. With both journals and a name a record must fit both.
[[nodiscard]] std::vector<Record> find_records(store::Store& store, const RecordQuery& query);

/// How much of the topic a record's title, abstract, MeSH headings and keywords share: the sum of
/// the shared terms' idf.
[[nodiscard]] double shared_topic(const Record& record, std::string_view topic);

}  // namespace citewright::retrieval
