// SPDX-License-Identifier: Apache-2.0
// A part of a store in another one: what some work read.
#include "full_texts.hpp"
#include "packing.hpp"

#include "citewright/store/mesh.hpp"
#include "citewright/store/store.hpp"

namespace citewright::store {
namespace {

// Tracing ends however the work ends.
class Tracing {
 public:
  Tracing(ReadTrace*& trace, ReadTrace& target) : trace_{trace} { trace = &target; }
  ~Tracing() { trace_ = nullptr; }
  Tracing(const Tracing&) = delete;
  Tracing& operator=(const Tracing&) = delete;
  Tracing(Tracing&&) = delete;
  Tracing& operator=(Tracing&&) = delete;

 private:
  ReadTrace*& trace_;
};

}  // namespace

ReadTrace Store::trace_reads(const std::function<void()>& work) {
  ReadTrace read;
  const Tracing tracing{trace_, read};
  work();
  return read;
}

void Store::copy_to(Store& other, const ReadTrace& read) {
  Transaction transaction{other.database_};
  Statement row = database_.prepare("select json, packed from record where record_id = ?");
  for (const std::int64_t id : read.records) {
    if (!row.bind(id).step()) continue;
    auto record = read_stored(row.text(0), row.text(1), "the store");
    if (!record) continue;
    record->full_text = full_text_of(database_, id);
    other.put_record(*record);
  }
  for (const std::string& key : read.lookups) {
    if (const auto lookup = find_lookup(key)) other.put_lookup(*lookup);
  }
  copy_mesh(database_, other.database_);
  transaction.commit();
}

}  // namespace citewright::store
