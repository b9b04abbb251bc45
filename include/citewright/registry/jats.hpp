// SPDX-License-Identifier: Apache-2.0
// PMC's full texts (JATS) as Records with their reference lists.
//
// What a Record holds of them, where that is a choice:
// - full_text: the body's sections in order; the label of a section inside others is the path,
//   "Results / Safety". Each figure and table follows the section it stands in as an entry of
//   its own ("Figure 2", "Table 1"): the caption, then a table's rows, cells set apart by " | ",
//   because figures that a citation relies on often stand nowhere else. Reference lists,
//   acknowledgements and appendices are left out.
// - abstract: of the abstract that has no type. One of another type (a summary for patients, a
//   graphical one) stands in only where there is none; translations never do.
// - Reference markers in the text: see jats_text.hpp; superscript ones are dropped.
// - year: of the print issue, else of the collection, else the earliest; an electronic date of
//   another year is kept beside it.
// - publication_types: PubMed's words for article types that have one ("Journal Article", "Case
//   Reports", "Retraction of Publication"), JATS's own for the rest.
// - notices: of related-article, said by "PMC".
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/identifier.hpp"
#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"
#include "citewright/registry/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

struct JatsArticle {
  Record record;
  std::vector<Reference> references;  ///< of the back matter; without a place: they were not read
                                      ///< from an article's text
};

/// A reply or file with exactly one article.
[[nodiscard]] Result<JatsArticle> parse_jats(std::string_view body, std::string_view where);

struct PmcReply {
  std::vector<JatsArticle> articles;
  std::vector<Pmcid> absent;      ///< ids that the reply says are unknown
  std::vector<Problem> problems;  ///< articles and errors that could not be read

  /// Absent only where the reply says so; an id it does not mention is a Problem.
  [[nodiscard]] Answer<JatsArticle> article_of(const Pmcid& pmcid) const;
};

/// efetch with db=pmc (`pmc-articleset`), OAI-PMH (`OAI-PMH`), or one bare article.
[[nodiscard]] Result<PmcReply> parse_pmc_reply(std::string_view body, std::string_view where);

}  // namespace citewright::registry
