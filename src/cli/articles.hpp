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

/// An article's file with the audit of it.
struct AuditedArticle {
  store::StoredArticle stored;
  Audit audit;
};

/// Reads the file `given` ("-": standard input) and audits it.
[[nodiscard]] AuditedArticle audit_file(Session& session, const std::string& given,
                                        std::optional<Format> format);

/// The article a command means: a file, or an article of the store by the end of its path; the one
/// read last where none is given. Its audit is computed again: the same article and the same
/// records give the same audit. Throws Error{input} where there is no such article, or more than
/// one.
[[nodiscard]] Audit audit_named(Session& session, const std::optional<std::string>& given);

/// An article of the store, audited again.
[[nodiscard]] Audit audit_stored(Session& session, const store::StoredArticle& article);

/// The stored name of the one article that `given` means. Throws as audit_named() does.
[[nodiscard]] std::string find_stored_name(store::Store& store, const std::string& given);

/// Puts the article and what was found in it into the store.
void keep(store::Store& store, const AuditedArticle& article);

/// Keeps what was found in an article that the store has already.
void keep_entries(store::Store& store, const std::string& stored_name, const Audit& audit);

}  // namespace citewright::cli
