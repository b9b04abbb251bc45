// SPDX-License-Identifier: Apache-2.0
#include "index_words.hpp"

#include "fts5.hpp"

#include "citewright/base/error.hpp"

#include <sqlite3.h>

#include <array>

namespace citewright::store {
namespace {

struct Walk {
  void* context;
  void (*callback)(void*, const char*, int, int, int);
};

int pass_on(void* context, int /*flags*/, const char* stem, int size, int begin, int end) {
  const Walk& walk = *static_cast<Walk*>(context);
  walk.callback(walk.context, stem, size, begin, end);
  return SQLITE_OK;
}

}  // namespace

fts5_api& fts5_of(sqlite3& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(&connection, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr) throw Error{ErrorCode::internal, "SQLite was built without FTS5"};
  return *api;
}

// As 007_record_index.sql says: porter unicode61 remove_diacritics 2.
IndexWords::IndexWords(sqlite3& connection) {
  fts5_api& api = fts5_of(connection);
  void* user_data = nullptr;
  fts5_tokenizer porter{};
  std::array<const char*, 3> arguments{"unicode61", "remove_diacritics", "2"};
  Fts5Tokenizer* tokenizer = nullptr;
  if (api.xFindTokenizer(&api, "porter", &user_data, &porter) != SQLITE_OK ||
      porter.xCreate(user_data, arguments.data(), static_cast<int>(arguments.size()), &tokenizer) !=
          SQLITE_OK) {
    throw Error{ErrorCode::internal, "SQLite has no porter tokenizer"};
  }
  tokenize_ = porter.xTokenize;
  tokenizer_ = {tokenizer, detail::ReleaseTokenizer{porter.xDelete}};
}

void IndexWords::walk(std::string_view text, void* context, Callback callback) const {
  Walk walk{context, callback};
  tokenize_(tokenizer_.get(), &walk, FTS5_TOKENIZE_DOCUMENT, text.data(),
            static_cast<int>(text.size()), &pass_on);
}

}  // namespace citewright::store
