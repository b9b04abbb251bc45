// SPDX-License-Identifier: Apache-2.0
#include "claim_lexicon.hpp"

#include "embedded/claim_words.hpp"
#include "verb_forms.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace citewright::extract {
namespace {

struct ClassName {
  std::string_view name;
  WordClass word_class;
};
using enum WordClass;
constexpr auto class_names = std::to_array<ClassName>({
    {"determiner", determiner},
    {"article", article},
    {"pronoun", pronoun},
    {"object-pronoun", object_pronoun},
    {"preposition", preposition},
    {"subordinator", subordinator},
    {"maybe-subordinator", maybe_subordinator},
    {"relative", relative},
    {"coordinator", coordinator},
    {"modal", modal},
    {"be", be},
    {"have", have},
    {"do", do_verb},
    {"finite-auxiliary", finite_auxiliary},
    {"plural-auxiliary", plural_auxiliary},
    {"negation", negation},
    {"adverb", adverb},
    {"not-adverb", not_adverb},
    {"plural", plural},
    {"singular-s", singular_s},
    {"adjective", adjective},
    {"study", study},
    {"source-person", source_person},
    {"participant", participant},
    {"method-noun", method_noun},
    {"design", design},
    {"finding-noun", finding_noun},
    {"article-word", article_word},
    {"discourse", discourse},
    {"class-noun", class_noun},
    {"weighty", weighty},
    {"claim-noun", claim_noun},
    {"duty", duty},
    {"advice-word", advice_word},
    {"professional", professional},
    {"hedge", hedge},
    {"strong", strong},
    {"increase", increase},
    {"decrease", decrease},
    {"safety", safety},
    {"mechanism", mechanism},
    {"prevalence", prevalence},
    {"comparative", comparative},
    {"time-unit", time_unit},
    {"population", population},
    {"share", share},
    {"promise", promise},
    {"examples", examples},
    {"temporal", temporal},
});

struct VerbClassName {
  std::string_view name;
  WordClass word_class;
  bool of_base;  // says what else the base form is, not what the verb does
};
constexpr auto verb_class_names = std::to_array<VerbClassName>({
    {"verb", plain_verb, true},
    {"verb-noun", also_noun, true},
    {"noun-verb", mostly_noun, true},
    {"verb-adjective", also_adjective, true},
    {"report", report, false},
    {"instruct", instruct, false},
    {"instruct-or-state", instruct_or_state, false},
    {"method", method, false},
    {"plan", plan, false},
    {"course", course, false},
});

struct PhraseClassName {
  std::string_view name;
  PhraseClass phrase_class;
};
constexpr auto phrase_class_names = std::to_array<PhraseClassName>({
    {"definition", PhraseClass::definition},
    {"advice", PhraseClass::advice},
    {"unknown", PhraseClass::unknown},
    {"promise", PhraseClass::promise},
    {"article", PhraseClass::article},
    {"instruction", PhraseClass::instruction},
    {"opener", PhraseClass::opener},
    {"tail", PhraseClass::tail},
});

template <typename Table>
const auto& row_named(const Table& table, std::string_view name) {
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const auto& r) { return r.name == name; });
  if (row == table.end()) throw Error{ErrorCode::internal, "no word class is named \"{}\"", name};
  return *row;
}

class Lexicon {
 public:
  Lexicon() {
    for (const embedded::File& file : embedded::claim_words()) {
      for (const std::string_view line : split(file.content, '\n')) read_line(file.name, line);
    }
    // In several lists, the one that says more counts.
    for (auto& [word, classes] : words_) {
      if ((classes & bit(also_noun)) != 0) classes &= ~bit(mostly_noun);
    }
    for (auto& [first, phrases] : phrases_) {
      std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
        return a.words.size() > b.words.size();
      });
    }
  }

  [[nodiscard]] WordClasses classes(std::string_view word) const {
    const auto found = words_.find(std::string{word});
    return found == words_.end() ? classes_by_ending(word) : found->second;
  }

  [[nodiscard]] std::span<const Phrase> phrases(std::string_view word) const {
    const auto found = phrases_.find(word);
    if (found == phrases_.end()) return {};
    return found->second;
  }

 private:
  void read_line(std::string_view file, std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with('#') || colon == std::string_view::npos) return;
    const std::string_view name = line.substr(0, colon);
    const std::vector<std::string_view> listed = split(line.substr(colon + 2), ' ');
    if (file == "phrases") {
      const Phrase phrase{row_named(phrase_class_names, name).phrase_class, listed};
      phrases_[listed.front()].push_back(phrase);
    } else if (file == "words") {
      const WordClass word_class = row_named(class_names, name).word_class;
      for (const std::string_view word : listed) words_[std::string{word}] |= bit(word_class);
    } else if (name == "irregular") {
      add_irregular(listed);
    } else {
      const VerbClassName& row = row_named(verb_class_names, name);
      for (const std::string_view verb : listed) add_verb(verb, row);
    }
  }

  void add(const std::string& word, WordClasses classes) { words_[word] |= classes; }

  void add_verb(std::string_view base, const VerbClassName& row) {
    const WordClasses kept = bit(row.word_class);
    for (const VerbForm& form : regular_forms(base)) {
      const bool like_base = form.form == verb_base || form.form == verb_third;
      add(form.word,
          (row.of_base && !like_base ? 0 : kept) | (is_irregular(base, form) ? 0 : bit(form.form)));
    }
    if (const auto irregular = irregular_.find(base); irregular != irregular_.end()) {
      const WordClasses shared = row.of_base ? 0 : kept;
      add(std::string{irregular->second[0]}, shared | bit(verb_past));
      add(std::string{irregular->second[1]}, shared | bit(verb_participle));
    }
  }

  // "rised" is no form of "rise".
  [[nodiscard]] bool is_irregular(std::string_view base, const VerbForm& form) const {
    const bool past_form = form.form == verb_past || form.form == verb_participle;
    return past_form && irregular_.contains(base);
  }

  void add_irregular(const std::vector<std::string_view>& forms) {
    constexpr std::size_t base_past_participle = 3;
    if (forms.size() != base_past_participle)
      throw Error{ErrorCode::internal, "irregular verb \"{}\" has not three forms", forms.front()};
    irregular_[forms[0]] = {forms[1], forms[2]};
  }

  std::unordered_map<std::string, WordClasses> words_;
  std::unordered_map<std::string_view, std::array<std::string_view, 2>> irregular_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;
};

const Lexicon& lexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

}  // namespace

WordClasses classes_of(std::string_view lower_case_word) {
  return lexicon().classes(lower_case_word);
}

std::span<const Phrase> phrases_from(std::string_view lower_case_word) {
  return lexicon().phrases(lower_case_word);
}

}  // namespace citewright::extract
