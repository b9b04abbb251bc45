// SPDX-License-Identifier: Apache-2.0
#include "profiles.hpp"

#include "title_parts.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/retrieval/topic_terms.hpp"
#include "citewright/text/sentences.hpp"

#include <algorithm>
#include <string_view>

namespace citewright::audit {
namespace {

// More sentences than a long review has; beyond it nothing new is learnt about what a work says.
constexpr std::size_t most_passages = 4000;

void add_passages(RecordProfile& profile, const AbstractSection& section, Basis basis,
                  const AbbreviationTerms& abbreviations) {
  std::size_t number = 0;
  for (const TextRange range : text::split_sentences(section.text)) {
    if (profile.passages.size() == most_passages) return;
    Passage passage{std::string{range.of(section.text)}, section.label, ++number, basis, {}};
    passage.terms = terms_of(passage.text, profile.spellings);
    abbreviations.expand(passage.terms);
    add_all(profile.all, passage.terms);
    profile.passages.push_back(std::move(passage));
  }
}

void set_title(RecordProfile& profile, std::string_view title, Basis basis,
               const AbbreviationTerms& abbreviations) {
  const TitleParts parts = title_parts(title);
  profile.title = terms_of(title, profile.spellings);
  profile.head = terms_of(parts.head);
  profile.narrowed = terms_of(parts.narrowed);
  profile.narrowed_text = parts.narrowed;
  abbreviations.expand(profile.title);
  abbreviations.expand(profile.head);
  add_all(profile.all, profile.title);
  if (!title.empty()) profile.passages.push_back({std::string{title}, "", 1, basis, profile.title});
}

void add_concepts(RecordProfile& profile, const Record& record) {
  for (const MeshHeading& heading : record.mesh) {
    if (record.mesh.size() > 1 &&
        (heading.descriptor == "Humans" || heading.descriptor == "Animals"))
      continue;
    add_all(profile.concepts, terms_of(heading.descriptor, profile.spellings));
  }
  for (const std::string& keyword : record.keywords)
    add_all(profile.concepts, terms_of(keyword, profile.spellings));
  add_all(profile.all, profile.concepts);
}

AbbreviationTerms abbreviations_for(const Record& record, const ArticleProfile& article) {
  AbbreviationTerms abbreviations = article.abbreviations;
  abbreviations.add(find_abbreviations(record.title));
  for (const AbstractSection& section : record.abstract)
    abbreviations.add(find_abbreviations(section.text));
  return abbreviations;
}

bool is_told(const Block& block) {
  return block.role == BlockRole::body && block.kind != BlockKind::code;
}

// What stands around the claim in its block: all of it, but for blocks longer than any paragraph,
// which many claims share.
std::string_view surroundings(const Claim& claim, std::string_view block) {
  constexpr std::size_t reach = 5000;  // bytes on either side
  std::size_t begin = claim.range.begin > reach ? claim.range.begin - reach : 0;
  std::size_t end = block.size() - claim.range.end > reach ? claim.range.end + reach : block.size();
  if (begin > 0) begin = previous_code_point(block, begin);
  if (end < block.size()) end = previous_code_point(block, end);
  return block.substr(begin, end - begin);
}

}  // namespace

ArticleProfile profile_article(const Article& article, const extract::ReferenceList& list) {
  ArticleProfile profile;
  profile.title = terms_of(article.title, profile.spellings);
  profile.terms = profile.title;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (!is_told(block) || std::binary_search(list.blocks.begin(), list.blocks.end(), i)) continue;
    add_all(profile.terms, terms_of(block.text, profile.spellings));
    profile.length += retrieval::topic_terms(block.text).size();
    profile.abbreviations.add(find_abbreviations(block.text));
  }
  profile.abbreviations.expand(profile.terms);
  return profile;
}

ClaimProfile profile_claim(const Claim& claim, const Article& article,
                           const ArticleProfile& whole) {
  ClaimProfile profile;
  profile.own = terms_of(claim.text);
  profile.subject = terms_of(claim.subject);
  whole.abbreviations.expand(profile.own);
  whole.abbreviations.expand(profile.subject);
  profile.near = profile.own;
  add_all(profile.near, profile.subject);
  add_all(profile.near, terms_of(claim.heading));
  profile.context = profile.near;
  add_all(profile.context, terms_of(surroundings(claim, article.blocks[claim.block].text)));
  add_all(profile.context, whole.title);
  return profile;
}

RecordProfile profile_record(const Record& record, const ArticleProfile& article) {
  RecordProfile profile;
  const AbbreviationTerms abbreviations = abbreviations_for(record, article);
  set_title(profile, record.title, Basis::title, abbreviations);
  add_all(profile.all, terms_of(record.vernacular_title, profile.spellings));
  add_concepts(profile, record);
  profile.basis = record.title.empty() ? Basis::none : Basis::title;
  for (const AbstractSection& section : record.abstract) {
    add_passages(profile, section, Basis::abstract, abbreviations);
    profile.basis = Basis::abstract;
  }
  for (const AbstractSection& section : record.full_text) {
    add_passages(profile, section, Basis::full_text, abbreviations);
    profile.basis = Basis::full_text;
  }
  abbreviations.expand(profile.all);
  profile.length = profile.all.size();
  // An abbreviation's long form may be spelled out in the article alone.
  profile.spellings.insert(article.spellings.begin(), article.spellings.end());
  return profile;
}

RecordProfile profile_listed(const Reference& reference, const ArticleProfile& article) {
  RecordProfile profile;
  AbbreviationTerms abbreviations = article.abbreviations;
  abbreviations.add(find_abbreviations(reference.title));
  set_title(profile, reference.title, Basis::listed_title, abbreviations);
  profile.basis = reference.title.empty() ? Basis::none : Basis::listed_title;
  profile.length = profile.all.size();
  return profile;
}

}  // namespace citewright::audit
