// SPDX-License-Identifier: Apache-2.0
// What an article, a claim and a record are about, as terms: made once, compared often.
#pragma once

#include "abbreviations.hpp"
#include "term_weights.hpp"

#include "citewright/extract/extract.hpp"
#include "citewright/model/article.hpp"
#include "citewright/model/claim.hpp"
#include "citewright/model/judgement.hpp"
#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"

#include <span>
#include <string>
#include <vector>

namespace citewright::audit {

struct ArticleProfile {
  Terms
      terms;  ///< of the title, headings and body; not of the reference list, teasers, disclaimers
  Terms title;             ///< of the title alone
  std::size_t length = 0;  ///< topic terms in the body, repeats counted
  AbbreviationTerms abbreviations;
  Spellings spellings;
};

[[nodiscard]] ArticleProfile profile_article(const Article& article,
                                             const extract::ReferenceList& list);

struct ClaimProfile {
  Terms own;      ///< of the claim's words
  Terms subject;  ///< of its subject
  Terms near;     ///< own and subject and the section's heading
  Terms context;  ///< near, what stands around it in its block, and the article's title
};

[[nodiscard]] ClaimProfile profile_claim(const Claim& claim, const Article& article,
                                         const ArticleProfile& whole);

/// One sentence of a record.
struct Passage {
  std::string text;
  std::string section;
  std::size_t sentence = 0;  ///< 1-based within its section
  Basis basis = Basis::title;
  Terms terms;
};

struct RecordProfile {
  Basis basis = Basis::none;  ///< the best there is to read
  Terms title;
  Terms head;      ///< what the title puts first: "vitamin C supplementation"
  Terms narrowed;  ///< the words of the title after "in", "among", "after"…: whom or what it was
                   ///< about
  std::string narrowed_text;
  Terms concepts;                 ///< MeSH descriptors and keywords
  Terms all;                      ///< everything
  std::size_t length = 0;         ///< distinct terms in all
  std::vector<Passage> passages;  ///< title, abstract and full text, sentence by sentence
  Spellings spellings;
};

[[nodiscard]] RecordProfile profile_record(const Record& record, const ArticleProfile& article);

/// Of a reference whose record is not known: its listed title is all there is.
[[nodiscard]] RecordProfile profile_listed(const Reference& reference,
                                           const ArticleProfile& article);

}  // namespace citewright::audit
