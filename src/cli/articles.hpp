// SPDX-License-Identifier: Apache-2.0
// Articles as commands name them, audited.
#pragma once

#include "cli/session.hpp"

#include "citewright/model/audit.hpp"

#include <optional>
#include <string>

namespace citewright::cli {

/// What the argument that names one is said to be.
inline constexpr auto article_help =
    "a file, or an article in the store; the one audited last where not given";

/// An article's file, read.
struct ReadArticle {
  store::StoredArticle stored;
  Article article;
};

/// Reads the file `given` ("-": standard input).
[[nodiscard]] ReadArticle read_file_article(const std::string& given, std::optional<Format> format);

/// The article a command means: a file, or an article of the store by the end of its path; the one
/// read last where none is given. Throws Error{input} where there is no such article, or more than
/// one.
[[nodiscard]] ReadArticle read_named_article(Session& session,
                                             const std::optional<std::string>& given);

/// Audits with what the store has, and applies what people decided.
[[nodiscard]] Audit audit_with_store(Session& session, Article article);

/// The audit of read_named_article(), computed again: the same article and the same records give
/// the same audit.
[[nodiscard]] Audit audit_named(Session& session, const std::optional<std::string>& given);

/// An article of the store, audited again.
[[nodiscard]] Audit audit_stored(Session& session, const store::StoredArticle& article);

/// The stored name of the one article that `given` means. Throws as audit_named() does.
[[nodiscard]] std::string find_stored_name(store::Store& store, const std::string& given);

/// Puts the article and what was found in it into the store.
void keep(store::Store& store, const store::StoredArticle& article, const Audit& audit);

/// Keeps what was found in an article that the store has already.
void keep_entries(store::Store& store, const std::string& stored_name, const Audit& audit);

}  // namespace citewright::cli
