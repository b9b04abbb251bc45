// SPDX-License-Identifier: Apache-2.0
#include "claim_sentences.hpp"

#include "claim_frames.hpp"
#include "claim_judge.hpp"
#include "claim_subjects.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

bool is_question(std::string_view sentence) {
  const std::size_t last = sentence.find_last_not_of(" \"')]");
  return last != std::string_view::npos && sentence[last] == '?';
}

bool ends_with_colon(std::string_view sentence) {
  const std::size_t last = sentence.find_last_not_of(' ');
  return last != std::string_view::npos && sentence[last] == ':';
}

// A bracket at the end that holds nothing but a citation: "(Li et al., 2022)".
std::size_t bracket_with_mark(std::string_view text, std::size_t begin, std::size_t end,
                              std::span<const TextRange> marks) {
  if (end == begin || text[end - 1] != ')') return end;
  constexpr std::size_t longest = 200;
  const std::size_t from = end - begin > longest ? end - longest : begin;
  const std::size_t open = text.substr(from, end - from).rfind('(');
  if (open == std::string_view::npos) return end;
  const TextRange bracket{from + open, end};
  const auto inside = std::lower_bound(marks.begin(), marks.end(), TextRange{bracket.begin, 0});
  return inside != marks.end() && bracket.contains(*inside) ? bracket.begin : end;
}

// The end of a statement without closing marks, citation marks and blanks.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end,
                        std::span<const TextRange> marks) {
  constexpr std::string_view closing = " .,;:!-";
  while (end > begin) {
    std::size_t shorter = end;
    const auto after =
        std::upper_bound(marks.begin(), marks.end(), end,
                         [](std::size_t at, const TextRange& mark) { return at <= mark.begin; });
    if (after != marks.begin()) {
      const TextRange& last = *std::prev(after);
      if (last.begin >= begin && last.end >= end) shorter = last.begin;
    }
    if (shorter == end) shorter = bracket_with_mark(text, begin, end, marks);
    if (shorter == end && closing.find(text[end - 1]) != std::string_view::npos) --shorter;
    if (shorter == end && end - begin > 3 &&
        (text.substr(end - 3, 3) == "—" || text.substr(end - 3, 3) == "–"))
      shorter -= 3;
    if (shorter == end) return end;
    end = shorter;
  }
  return end;
}

// Reads one sentence, clause by clause.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, const SentenceContext& context)
      : text_{text},
        context_{context},
        words_{read_words(text, context.range, context.marks, context.labelled)},
        introduces_list_{ends_with_colon(context.range.of(text))} {}

  SentenceReading read() {
    for (const Clause& clause : cut_clauses(words_)) read_clause(clause);
    return std::move(reading_);
  }

 private:
  void read_clause(const Clause& cut) {
    const Clause clause = without_connectives(words_, cut);
    if (clause.begin >= clause.end) return;
    if (const auto frame = find_frame(words_, clause)) {
      read_finding(clause, *frame);
    } else {
      judge(clause);
    }
  }

  void read_finding(const Clause& clause, const Frame& frame) {
    if (!frame.clause_follows) {
      add({frame.begin, clause.end, clause.verb, false, clause.mark_after});
      return;
    }
    const std::span<Word> finding =
        std::span{words_}.subspan(frame.begin, clause.end - frame.begin);
    if (finding.empty()) return;
    tag_words(finding, false);
    for (Clause part : cut_clauses(finding)) {
      part.begin += frame.begin;
      part.end += frame.begin;
      if (part.verb) *part.verb += frame.begin;
      judge(part);
    }
  }

  void judge(const Clause& clause) {
    if (subject_is_out_ && (clause.shares_subject || is_torn_off(clause))) return;
    const bool after_label = context_.labelled && clause.begin == 0;
    const ClauseUse use =
        judge_clause(words_, clause, {after_label, context_.plural_label, introduces_list_});
    if (!clause.shares_subject) subject_ = subject_of(words_, clause);
    subject_is_out_ = use == ClauseUse::passed_with_subject;
    if (use == ClauseUse::claim) add(clause);
    if (use == ClauseUse::passed_over && subject_.names && reading_.named.empty())
      reading_.named = subject_.range;
  }

  // "We measured pain and sleep that …": a noun after a bare "and" belongs to the clause that is
  // out.
  [[nodiscard]] bool is_torn_off(const Clause& clause) const {
    const Word& first = words_[clause.begin];
    const bool joined_barely = clause.begin > 0 &&
                               words_[clause.begin - 1].tag == Tag::coordinator &&
                               words_[clause.begin - 1].before == 0 && first.before == 0;
    return joined_barely && (first.tag == Tag::noun || first.tag == Tag::adjective);
  }

  void add(const Clause& clause) {
    const std::size_t begin = words_[clause.begin].range.begin;
    const std::size_t limit =
        clause.end < words_.size() ? words_[clause.end].range.begin : context_.range.end;
    const TextRange range{begin, trimmed_end(text_, begin, limit, context_.marks)};
    if (!range.empty())
      reading_.claims.push_back({range, subject_.range, subject_.pronoun, subject_.names});
  }

  std::string_view text_;
  const SentenceContext& context_;
  std::vector<Word> words_;
  bool introduces_list_;
  ClauseSubject subject_;
  bool subject_is_out_ = false;
  SentenceReading reading_;
};

}  // namespace

SentenceReading read_sentence(std::string_view text, const SentenceContext& context) {
  if (is_question(context.range.of(text))) return {};
  return SentenceReader{text, context}.read();
}

}  // namespace citewright::extract
