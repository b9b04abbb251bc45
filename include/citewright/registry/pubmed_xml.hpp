// SPDX-License-Identifier: Apache-2.0
// PubMed's XML, of efetch and of the yearly files, as Records.
//
// What a Record holds of it, where that is a choice:
// - title: without PubMed's own final full stop (one; an ellipsis stays) and, where the work is not
//   in English, without the brackets round a translated title. Where PubMed has only the original
//   title, or "[Not Available]", `title` and `vernacular_title` are both that.
// - abstract: of Abstract only. An OtherAbstract stands in where there is none, if it is in English
//   and no plain-language summary. "UNLABELLED" is no label; a section without a label takes its
//   NlmCategory.
// - year: of the issue (PubDate), else the electronic one, else when PubMed got it. `date` is the
//   issue's as printed: "2017 Dec 24", "1998 Dec-1999 Jan", "2008 Spring".
// - pages: as PubMed prints them ("132-42"), else start and end, else a short article number.
// - language: all of them, "eng,spa".
// - A book takes its title from BookTitle and its editors as authors where it has no others; of a
//   chapter `book_title` is the book's, `year` the contribution's and `electronic_year` the year of
//   its last revision.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/identifier.hpp"
#include "citewright/model/record.hpp"
#include "citewright/registry/answer.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace citewright::registry {

/// PMIDs that PubMed has withdrawn; only in the update files.
using DeletedPmids = std::vector<Pmid>;

/// What one element below the root holds.
using PubmedElement = std::variant<Record, DeletedPmids>;

/// Which form of a work an element is: of two, the higher version, then the one revised later.
struct PubmedRevision {
  int version = 1;
  std::string revised;  ///< "2019-03-31"; "" where not said
};

/// Parses elements as PubmedSplitter gives them, one after another, keeping its memory.
class PubmedElementParser {
 public:
  PubmedElementParser();
  ~PubmedElementParser();
  PubmedElementParser(PubmedElementParser&&) noexcept;
  PubmedElementParser& operator=(PubmedElementParser&&) noexcept;
  PubmedElementParser(const PubmedElementParser&) = delete;
  PubmedElementParser& operator=(const PubmedElementParser&) = delete;

  /// A Problem for ill-formed XML, an element of another name, and a record without a PMID.
  [[nodiscard]] Result<PubmedElement> parse(std::string_view xml, std::string_view where);

  /// Of the record parsed last.
  [[nodiscard]] const PubmedRevision& revision() const;

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// A complete reply. PubMed leaves out without a word what it does not know.
struct PubmedReply {
  std::vector<Record> records;
  DeletedPmids deleted;
  std::vector<Problem> problems;  ///< elements that could not be read

  /// Absent only when every element of the reply was read and none is this record, or it was
  /// deleted; while something could not be read, a record that is not there is a Problem.
  [[nodiscard]] Answer<Record> record_of(const Pmid& pmid) const;
};

/// A Problem unless the body is PubMed XML from its first byte to its root's end: HTML, JSON, an
/// ERROR, another root, nothing, cut off.
[[nodiscard]] Result<PubmedReply> parse_pubmed_reply(std::string_view body, std::string_view where);

}  // namespace citewright::registry
