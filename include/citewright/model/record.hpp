// SPDX-License-Identifier: Apache-2.0
// What a registry says a work is.
#pragma once

#include "citewright/model/identifier.hpp"
#include "citewright/model/study_type.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

enum class Registry : std::uint8_t { pubmed, pmc, crossref, europe_pmc, bundled };

[[nodiscard]] std::string_view to_string(Registry registry);
[[nodiscard]] std::optional<Registry> parse_registry(std::string_view text);

/// A person (`family`, `given`) or a group (`collective`).
struct Author {
  std::string family;
  std::string given;  ///< fore names or initials, as the registry has them
  std::string suffix;
  std::string collective;

  bool operator==(const Author&) const = default;
};

struct AbstractSection {
  std::string label;  ///< "METHODS"; "" where unlabelled
  std::string text;

  bool operator==(const AbstractSection&) const = default;
};

struct MeshHeading {
  std::string descriptor;
  std::optional<MeshUi> ui;
  std::vector<std::string> qualifiers;
  bool major = false;  ///< the descriptor or any qualifier is a major topic

  bool operator==(const MeshHeading&) const = default;
};

/// What a notice says was done to the work. A record that *is* a notice has a `…_of` kind.
enum class NoticeKind : std::uint8_t {
  retraction,  ///< the work is retracted
  partial_retraction,
  retracted_and_replaced,
  expression_of_concern,
  correction,
  update,         ///< a newer version exists (preprint → article, Cochrane update)
  retraction_of,  ///< this record is the retraction notice of another
  concern_of,
  correction_of,
  comment,     ///< another work comments on this one
  comment_of,  ///< this record comments on another work
  update_of,   ///< this record is the newer version of another
};

[[nodiscard]] std::string_view to_string(NoticeKind kind);
[[nodiscard]] std::optional<NoticeKind> parse_notice_kind(std::string_view text);

struct Notice {
  NoticeKind kind = NoticeKind::correction;
  std::string source;   ///< the notice's own citation, as the registry prints it
  Identifiers ids;      ///< of the notice (or, for a `…_of`, of the work)
  std::string date;     ///< "2010-02-06", "2010", "" as far as known
  std::string said_by;  ///< "PubMed", "Crossref", "Retraction Watch"

  bool operator==(const Notice&) const = default;
};

struct Record {
  Identifiers ids;
  std::string title;
  std::string vernacular_title;
  std::vector<Author> authors;
  bool authors_complete = true;
  std::string journal;               ///< full title
  std::string journal_abbreviation;  ///< ISO or NLM
  std::vector<std::string> issns;
  std::optional<int> year;             ///< of the issue
  std::optional<int> electronic_year;  ///< where it appeared online in another year
  std::string date;                    ///< as the registry prints it: "2017 Dec 24"
  std::string volume;
  std::string issue;
  std::string pages;
  std::vector<AbstractSection> abstract;
  std::vector<AbstractSection> full_text;  ///< open-access sections in order, label = heading
  std::vector<MeshHeading> mesh;
  std::vector<std::string> keywords;
  std::vector<std::string> publication_types;  ///< PubMed's own words
  std::vector<Notice> notices;
  std::string language;         ///< "eng"; "eng,spa" of a work in two; "" where not said
  std::string book_title;       ///< of the book a chapter is in
  std::vector<Author> editors;  ///< of the book; they are its `authors` too where it has no others
  std::string edition;          ///< as the registry prints it: "2nd ed.", "3"
  std::string publisher;        ///< of a book
  std::string publisher_place;  ///< "New York"

  Registry registry = Registry::pubmed;
  std::string fetched;              ///< ISO 8601; "" for a bundled record
  std::string origin;               ///< the request, or the bundled file, it came from
  std::vector<std::string> unsure;  ///< fields that were remembered, not read off a registry

  bool operator==(const Record&) const = default;
};

/// "Lin PH, Sermersheim M, Li H, et al.": at most `most` names.
[[nodiscard]] std::string describe_authors(const Record& record, std::size_t most = 3);

/// The design that the publication types (and MeSH: animals without humans) state, secondary types
/// first: a meta-analysis of trials is a meta-analysis. `unstated` when they say nothing of it.
[[nodiscard]] StudyType study_type_of(const Record& record);

/// A look-up's outcome; the three are never mixed (a 429 is `failed`, not `absent`).
enum class LookupOutcome : std::uint8_t { found, absent, failed };

[[nodiscard]] std::string_view to_string(LookupOutcome outcome);

struct Lookup {
  LookupOutcome outcome = LookupOutcome::failed;
  std::optional<Record> record;        ///< set when found
  std::string said_by;                 ///< who answered, or was asked: "PubMed", "the store"
  std::string reason;                  ///< why it failed, or what was searched; "" when found
  std::vector<Record> same_work = {};  ///< what other registries say of the work that was found
};

}  // namespace citewright
