// SPDX-License-Identifier: Apache-2.0
// Claims of a whole article: which blocks are read, and what surrounds each claim.
#include "claim_kinds.hpp"
#include "claim_sentences.hpp"
#include "claim_words.hpp"
#include "quantities.hpp"

#include "citewright/extract/extract.hpp"

#include <algorithm>
#include <string>

namespace citewright::extract {
namespace {

bool is_read(const Block& block) {
  const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
                     block.kind == BlockKind::quote;
  return prose && block.role == BlockRole::body && !block.is_footnote;
}

// A citation that is a mark and not part of the prose: "[3]", "(Lin, 2018)", a superscript.
bool is_mark(const Citation& citation) {
  if (citation.route == Route::attribution || citation.text.empty()) return false;
  const char first = citation.text.front();
  return first == '[' || first == '(' || (first >= '0' && first <= '9');
}

std::vector<TextRange> marks_of(const Block& block, std::span<const Citation> citations) {
  std::vector<TextRange> marks;
  for (const Citation& citation : citations) {
    if (is_mark(citation)) marks.push_back(citation.range);
  }
  for (const FootnoteMark& mark : block.footnote_marks) marks.push_back(mark.text);
  for (const TextRange& range : block.superscripts) {
    const std::string_view raised = range.of(block.text);
    const bool number = raised.find_first_not_of("0123456789,-– []*†‡") == std::string_view::npos;
    if (number) marks.push_back(range);
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

bool is_plural_label(std::string_view label) {
  const std::vector<Word> words = read_words(label, {0, label.size()}, {});
  if (words.empty()) return false;
  const bool joined =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.lower == "and"; });
  const Word& last = words.back();
  return joined || last.is(WordClass::plural) ||
         (last.lower.ends_with('s') && !last.lower.ends_with("ss") &&
          !last.is(WordClass::singular_s));
}

// Where the text after a label begins, past its colon or dash.
std::size_t after_label(std::string_view text, TextRange label) {
  constexpr std::string_view between = " :.-*";
  std::size_t at = label.end;
  while (at < text.size()) {
    if (between.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—")) {
      at += std::string_view{"–"}.size();
    } else {
      break;
    }
  }
  return at;
}

// Citations of one block, as indexes into all of them.
struct BlockCitations {
  std::span<const Citation> citations;
  std::size_t first = 0;
};

class BlockReader {
 public:
  BlockReader(const Article& article, std::size_t index, BlockCitations cited)
      : block_{article.blocks[index]},
        index_{index},
        heading_{article.sections[block_.section].heading},
        cited_{cited},
        marks_{marks_of(block_, cited.citations)},
        label_{std::string{block_.label.of(block_.text)}},
        subject_{label_.empty() ? heading_ : label_} {}

  std::vector<Claim> read() {
    for (std::size_t i = 0; i < block_.sentences.size(); ++i) read_sentence(i);
    return std::move(claims_);
  }

 private:
  void read_sentence(std::size_t i) {
    const TextRange sentence = block_.sentences[i];
    SentenceContext context{sentence, false, false, marks_};
    if (!label_.empty() && sentence.begin < after_label(block_.text, block_.label)) {
      context.range.begin = std::min(after_label(block_.text, block_.label), sentence.end);
      if (context.range.empty()) return;
      context.labelled = true;
      context.plural_label = is_plural_label(label_);
    }
    const SentenceReading reading = extract::read_sentence(block_.text, context);
    for (std::size_t k = 0; k < reading.claims.size(); ++k) add(reading.claims, k, sentence);
    if (reading.claims.empty() && !reading.named.empty())
      subject_ = std::string{reading.named.of(block_.text)};
  }

  void add(const std::vector<SentenceClaim>& found, std::size_t k, TextRange sentence) {
    Claim claim;
    claim.block = index_;
    claim.range = found[k].range;
    claim.place = block_.map.to_source(claim.range);
    claim.text = claim.range.of(block_.text);
    claim.heading = heading_;
    claim.subject = subject_of(found[k]);
    claim.quantities = find_quantities(block_.text, claim.range);
    const std::size_t frame_begin = k == 0 ? sentence.begin : found[k - 1].range.end;
    const TextRange frame{std::min(frame_begin, claim.range.begin), claim.range.begin};
    const ClaimTraits traits =
        traits_of(claim.text, frame.of(block_.text), claim.subject, heading_, claim.quantities);
    claim.kind = traits.kind;
    claim.direction = traits.direction;
    claim.certainty = traits.certainty;
    claim.citations = citations_of(found, k, sentence);
    claims_.push_back(std::move(claim));
  }

  // The label; else the sentence's own subject, what it stands for where it is a pronoun, the
  // heading where there is none.
  std::string subject_of(const SentenceClaim& claim) {
    if (!label_.empty()) return label_;
    if (claim.subject.empty() || claim.pronoun_subject) return subject_;
    std::string own{claim.subject.of(block_.text)};
    if (claim.names_subject) subject_ = own;
    return own;
  }

  // An attribution governs its whole sentence. A mark governs the claims since the mark before it:
  // at the end of a sentence all of its claims that no mark inside has taken.
  std::vector<std::size_t> citations_of(const std::vector<SentenceClaim>& found, std::size_t k,
                                        TextRange sentence) const {
    std::vector<std::size_t> governing;
    for (std::size_t c = 0; c < cited_.citations.size(); ++c) {
      const Citation& citation = cited_.citations[c];
      if (!sentence.overlaps(citation.range)) continue;
      if (!is_mark(citation) || governs(citation, found, k, sentence))
        governing.push_back(cited_.first + c);
    }
    return governing;
  }

  [[nodiscard]] bool governs(const Citation& mark, const std::vector<SentenceClaim>& found,
                             std::size_t k, TextRange sentence) const {
    const TextRange claim = found[k].range;
    if (mark.range.begin < claim.begin) return k == 0 && found.front().range.begin > mark.range.end;
    if (claim.contains(mark.range)) return true;
    // After this claim: the nearest group of marks behind it governs.
    return std::ranges::none_of(cited_.citations, [&](const Citation& other) {
      if (!is_mark(other) || !sentence.overlaps(other.range)) return false;
      const bool nearer = other.range.begin >= claim.end && other.range.begin < mark.range.begin;
      return nearer && claim_between(found, other.range.end, mark.range.begin);
    });
  }

  static bool claim_between(const std::vector<SentenceClaim>& found, std::size_t begin,
                            std::size_t end) {
    return std::any_of(found.begin(), found.end(), [&](const SentenceClaim& claim) {
      return claim.range.begin >= begin && claim.range.end <= end;
    });
  }

  const Block& block_;
  std::size_t index_;
  std::string heading_;
  BlockCitations cited_;
  std::vector<TextRange> marks_;
  std::string label_;
  std::string subject_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> extract_claims(const Article& article, const ReferenceList& list,
                                  std::span<const Citation> citations) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    if (!is_read(article.blocks[i])) continue;
    if (std::binary_search(list.blocks.begin(), list.blocks.end(), i)) continue;
    const auto first = std::lower_bound(
        citations.begin(), citations.end(), i,
        [](const Citation& citation, std::size_t block) { return citation.block < block; });
    const auto last = std::find_if(first, citations.end(),
                                   [&](const Citation& citation) { return citation.block != i; });
    const BlockCitations cited{{first, last}, static_cast<std::size_t>(first - citations.begin())};
    for (Claim& claim : BlockReader{article, i, cited}.read()) {
      claim.number = claims.size() + 1;
      claims.push_back(std::move(claim));
    }
  }
  return claims;
}

}  // namespace citewright::extract
