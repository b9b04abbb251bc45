// SPDX-License-Identifier: Apache-2.0
// A text's words as the index of records has them.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

struct sqlite3;
struct Fts5Tokenizer;

namespace citewright::store {

namespace detail {

struct ReleaseTokenizer {
  void (*release)(Fts5Tokenizer*) = nullptr;
  void operator()(Fts5Tokenizer* tokenizer) const noexcept { release(tokenizer); }
};

}  // namespace detail

class IndexWords {
 public:
  /// Throws Error{internal} where SQLite was built without FTS5.
  explicit IndexWords(sqlite3& connection);

  /// Calls visit(stem, begin, end) for each word in order, with its place in the text.
  template <typename Visit>
  void each(std::string_view text, Visit visit) const {
    walk(text, &visit, [](void* context, const char* stem, int size, int begin, int end) {
      (*static_cast<Visit*>(context))(std::string_view{stem, static_cast<std::size_t>(size)},
                                      static_cast<std::size_t>(begin),
                                      static_cast<std::size_t>(end));
    });
  }

 private:
  using Callback = void (*)(void* context, const char* stem, int size, int begin, int end);

  void walk(std::string_view text, void* context, Callback callback) const;

  int (*tokenize_)(Fts5Tokenizer*, void*, int, const char*, int,
                   int (*)(void*, int, const char*, int, int, int)) = nullptr;
  std::unique_ptr<Fts5Tokenizer, detail::ReleaseTokenizer> tokenizer_;
};

}  // namespace citewright::store
