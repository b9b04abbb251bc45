// SPDX-License-Identifier: Apache-2.0
#include "index_text.hpp"

#include "packing.hpp"

#include "citewright/base/utf8.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace citewright::store {
namespace {

void make_indexable(std::string& text) {
  if (!is_valid_utf8(text)) text = to_valid_utf8(text);
  std::replace(text.begin(), text.end(), '\0', ' ');
}

void add(std::string& text, std::string_view more, std::string_view between) {
  if (more.empty()) return;
  if (!text.empty()) text += between;
  text += more;
}

// The text of the row asked for last: FTS5 asks for one column after another.
struct LastRow {
  std::string stored;
  IndexText text;
};

std::string_view bytes_of(sqlite3_value* value) {
  const void* bytes = sqlite3_value_blob(value);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

const IndexText& text_of_row(LastRow& last, std::string_view json, std::string_view packed) {
  const std::string_view stored = packed.empty() ? json : packed;
  if (last.stored == stored && !stored.empty()) return last.text;
  const auto record = read_stored(json, packed, "");
  last.text = record ? index_text_of(*record) : IndexText{};
  last.stored = stored;
  return last.text;
}

template <std::string IndexText::*column>
void column_function(sqlite3_context* context, int /*count*/, sqlite3_value** values) noexcept {
  try {
    auto& last = **static_cast<std::shared_ptr<LastRow>*>(sqlite3_user_data(context));
    const std::string& text = text_of_row(last, bytes_of(values[0]), bytes_of(values[1])).*column;
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

void release(void* owner) noexcept {
  delete static_cast<std::shared_ptr<LastRow>*>(owner);  // NOLINT(cppcoreguidelines-owning-memory)
}

using Function = void (*)(sqlite3_context*, int, sqlite3_value**) noexcept;

struct Named {
  const char* name;
  Function function;
};

constexpr auto functions = std::to_array<Named>({
    {"record_title", &column_function<&IndexText::title>},
    {"record_abstract", &column_function<&IndexText::abstract>},
    {"record_subjects", &column_function<&IndexText::subjects>},
});

}  // namespace

IndexText index_text_of(const Record& record) {
  IndexText text;
  text.title = record.title;
  for (const AbstractSection& section : record.abstract) add(text.abstract, section.text, " ");
  for (const MeshHeading& heading : record.mesh) {
    add(text.subjects, heading.descriptor, "; ");
    for (const std::string& qualifier : heading.qualifiers) add(text.subjects, qualifier, ", ");
  }
  for (const std::string& keyword : record.keywords) add(text.subjects, keyword, "; ");
  make_indexable(text.title);
  make_indexable(text.abstract);
  make_indexable(text.subjects);
  return text;
}

void add_record_functions(sqlite3& connection) {
  const auto last = std::make_shared<LastRow>();
  for (const Named& each : functions) {
    auto owner = std::make_unique<std::shared_ptr<LastRow>>(last);
    // SQLite calls release() also when it fails.
    sqlite3_create_function_v2(&connection, each.name, 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               owner.release(), each.function, nullptr, nullptr, &release);
  }
}

}  // namespace citewright::store
