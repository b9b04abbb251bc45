// SPDX-License-Identifier: Apache-2.0
// The one file in which everything read and fetched is kept. What people decide is not in it.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/article.hpp"
#include "citewright/model/record.hpp"
#include "citewright/store/database.hpp"
#include "citewright/store/entry.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::store {

enum class Access : std::uint8_t { read, write };

/// An article's file as it was read.
struct StoredArticle {
  std::string name;  ///< as Article::name
  Format format = Format::plain_text;
  std::string bytes;
  std::string sha256;
  std::string read_at;  ///< ISO 8601

  bool operator==(const StoredArticle&) const = default;
};

/// How a look-up ended, so that an answer "no such work" need not be asked for again.
struct StoredLookup {
  std::string key;  ///< one of lookup_keys()
  LookupOutcome outcome = LookupOutcome::failed;
  std::string said_by;
  std::string reason;
  std::string asked_at;  ///< ISO 8601

  bool operator==(const StoredLookup&) const = default;
};

/// A registry's reply as it came.
struct StoredReply {
  std::string request;  ///< without keys and addresses of the user
  std::string said_by;  ///< the host that was asked
  std::string fetched;  ///< ISO 8601
  std::string body;

  bool operator==(const StoredReply&) const = default;
};

/// "pmid 123", "pmcid PMC5", "doi 10.1/x", …: one for each identifier that is set, in that order.
[[nodiscard]] std::vector<std::string> lookup_keys(const Identifiers& ids);

/// One Identifiers for each identifier that is set, in the order PMID, PMCID, DOI, Bookshelf,
/// arXiv.
[[nodiscard]] std::vector<Identifiers> each_identifier(const Identifiers& ids);

/// A journal that records in the store are from.
struct StoredJournal {
  std::int64_t id = 0;
  std::string name;
  std::string abbreviation;
};

/// Both ends included; an open end is not asked for. A record's online year counts as its year too.
struct YearRange {
  std::optional<int> from;
  std::optional<int> to;
};

/// Records and look-up outcomes that were read.
struct ReadTrace {
  std::set<std::int64_t> records;  ///< row ids
  std::set<std::string> lookups;   ///< keys
};

class Store {
 public:
  /// Access::write makes the file where there is none and brings an older one up to date.
  /// Access::read works on a read-only file or folder and beside a process that writes.
  /// Throws Error{database} for a missing store (read), for what is no store, and for what the
  /// machine refuses; Error{schema_mismatch} for the store of a newer program; Error{locked}.
  [[nodiscard]] static Store open(const std::filesystem::path& path, Access access);
  [[nodiscard]] static Store in_memory();

  // --- truth: articles. Every version of an article is kept. ---
  void put_article(const StoredArticle& article);
  /// The version read last.
  [[nodiscard]] std::optional<StoredArticle> find_article(std::string_view name);
  /// The article read last of all.
  [[nodiscard]] std::optional<StoredArticle> latest_article();
  /// Each name once, sorted.
  [[nodiscard]] std::vector<std::string> article_names();

  // --- truth: records. One row for each registry and work; what one registry says of a work never
  // mixes with what another says. "Best" is by registry: PubMed, PMC, Europe PMC, Crossref,
  // bundled. A record whose stored form cannot be read is passed over; check() tells of it. ---
  void put_record(const Record& record);
  /// The best record of the first identifier (in the order of each_identifier) that has one. Where
  /// identifiers may name different works, ask for each.
  [[nodiscard]] std::optional<Record> find_record(const Identifiers& ids);
  /// Every record that shares an identifier, best first.
  [[nodiscard]] std::vector<Record> all_records_of(const Identifiers& ids);
  /// The same without what this registry says.
  [[nodiscard]] std::vector<Record> all_records_of(const Identifiers& ids, Registry without);
  /// Records whose title is equal when folded to words, best first; a registry's "RETRACTED:"
  /// before it does not count.
  [[nodiscard]] std::vector<Record> records_titled(std::string_view title);
  /// Journals whose name, in full or abbreviated, could be meant: same first letter, articles and
  /// prepositions not counted. The caller compares the names.
  [[nodiscard]] std::vector<StoredJournal> journals_like(std::string_view name);
  [[nodiscard]] std::vector<Record> records_in_journal(std::int64_t journal, YearRange years,
                                                       std::size_t limit);
  /// Records whose first author's family name, or one of whose groups, is or begins with `name`.
  [[nodiscard]] std::vector<Record> records_by(std::string_view name, YearRange years,
                                               std::size_t limit);
  void for_each_record(const std::function<void(const Record&)>& visit);
  /// The full text of the best record of the first identifier that has one, empty where none has.
  /// put_record() keeps a record's full text; every other question is answered without it.
  [[nodiscard]] std::vector<AbstractSection> find_full_text(const Identifiers& ids);

  // --- truth: look-up outcomes ---
  void put_lookup(const StoredLookup& lookup);
  [[nodiscard]] std::optional<StoredLookup> find_lookup(std::string_view key);

  // --- truth: replies, compressed. One is kept for each request, the newest. ---
  void put_reply(const StoredReply& reply);
  /// Nothing also where what was kept cannot be unpacked.
  [[nodiscard]] std::optional<StoredReply> find_reply(std::string_view request);

  // --- truth: a part of it, elsewhere ---
  /// Does the work and tells which records and look-up outcomes it read.
  [[nodiscard]] ReadTrace trace_reads(const std::function<void()>& work);
  /// Puts these records and look-up outcomes into another store, in the order they have here, and
  /// MeSH, which every audit reads.
  void copy_to(Store& other, const ReadTrace& read);

  // --- derived: what search finds. Can be dropped and made again from articles and records. ---
  /// Puts an article's entries in the place of those it had. Records among them are shared between
  /// articles: the newest form is kept, and one that no article cites any more is dropped. Texts
  /// are made valid UTF-8 without NUL.
  void replace_entries(std::string_view article, std::span<const Entry> entries);
  void clear_derived();
  [[nodiscard]] std::size_t count_entries(EntryKind kind);
  /// Makes the full-text indexes again from the entries and the records.
  void rebuild();
  /// Merges each full-text index into one piece: slow once, then every search is faster.
  void optimize();

  /// What is wrong with the file, empty when all is well. Needs Access::write.
  [[nodiscard]] std::vector<Problem> check();

  [[nodiscard]] Database& database() { return database_; }

 private:
  explicit Store(Database database) : database_{std::move(database)} {}
  // Columns: the JSON, the row's id.
  [[nodiscard]] std::vector<Record> read_records(Statement& rows);

  Database database_;
  ReadTrace* trace_ = nullptr;  ///< while reads are traced
};

}  // namespace citewright::store
