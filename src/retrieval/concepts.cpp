// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/concepts.hpp"

#include "concept_words.hpp"

#include "citewright/store/mesh.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

namespace citewright::retrieval {
namespace {

using Word = std::uint32_t;
using Node = std::uint32_t;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// How a term came to stand for a concept; a better way wins where two concepts share it.
enum class Way : std::uint8_t { name, term, inverted };

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "HIV", "LLLT", "COX-2": no small letter and at least two capitals.
bool is_acronym(std::string_view written) {
  return std::count_if(written.begin(), written.end(), is_capital) >= 2 &&
         std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Dermatitis, Atopic" → "Atopic Dermatitis"; "" where nothing is inverted.
std::string uninverted(std::string_view term) {
  std::string out;
  for (std::size_t end = term.size(); end > 0;) {
    const std::size_t comma = term.substr(0, end).rfind(", ");
    if (comma == std::string_view::npos) {
      if (out.empty()) return {};
      return out + std::string{term.substr(0, end)};
    }
    out += std::string{term.substr(comma + 2, end - comma - 2)} + " ";
    end = comma;
  }
  return {};
}

// A full stop, bracket, semicolon, colon or a comma before a blank parts two phrases.
bool parts_phrases(std::string_view between) {
  if (between.find_first_of("().;:[]\n") != std::string_view::npos) return true;
  return between.starts_with(", ");
}

}  // namespace

struct Concepts::Index {
  struct Concept {
    MeshUi ui;
    std::string name;
    std::vector<std::string> trees;
  };
  struct Ending {
    ConceptId concept_id = none;  // none: two concepts claim it
    Way way = Way::inverted;
    bool acronym = false;
  };

  std::vector<Concept> concepts;
  std::unordered_map<std::string, ConceptId> by_ui;
  std::unordered_map<std::string, Word> words;
  std::unordered_map<std::uint64_t, Node> steps;  // node and word → node
  std::unordered_map<Node, Ending> endings;
  Node nodes = 1;  // 0 is the root

  static std::uint64_t key(Node node, Word word) {
    constexpr unsigned half = 32;
    return (static_cast<std::uint64_t>(node) << half) | word;
  }

  [[nodiscard]] Word word_of(const std::string& folded) const {
    const auto found = words.find(concept_word(folded));
    return found == words.end() ? none : found->second;
  }

  [[nodiscard]] Node step(Node node, Word word) const {
    if (word == none) return none;
    const auto found = steps.find(key(node, word));
    return found == steps.end() ? none : found->second;
  }

  void add(const MeshDescriptor& descriptor);
  void add_term(std::string_view term, ConceptId concept_id, Way way);
  [[nodiscard]] std::optional<ConceptMatch> longest_at(std::string_view text,
                                                       std::span<const text::Token> tokens,
                                                       std::span<const Word> ids, std::size_t from,
                                                       std::size_t& next) const;
};

void Concepts::Index::add(const MeshDescriptor& descriptor) {
  const auto id = static_cast<ConceptId>(concepts.size());
  if (!by_ui.try_emplace(to_string(descriptor.ui), id).second) return;
  concepts.push_back({descriptor.ui, descriptor.name, descriptor.trees});
  for (const std::string& term : descriptor.terms) {
    add_term(term, id, term == descriptor.name ? Way::name : Way::term);
    if (const std::string plain = uninverted(term); !plain.empty())
      add_term(plain, id, Way::inverted);
  }
}

void Concepts::Index::add_term(std::string_view term, ConceptId concept_id, Way way) {
  // Chemists' names of that length are never written out in an article.
  constexpr std::size_t most_words = 12;
  constexpr std::size_t shortest = 3;
  const std::vector<text::Token> tokens = text::tokenize(term);
  if (tokens.empty() || tokens.size() > most_words || term.size() < shortest) return;
  if (tokens.size() == 1 && is_everyday_word(concept_word(tokens.front().folded))) return;
  Node node = 0;
  for (const text::Token& token : tokens) {
    const auto word = words.try_emplace(concept_word(token.folded), static_cast<Word>(words.size()))
                          .first->second;
    const auto [found, is_new] = steps.try_emplace(key(node, word), nodes);
    if (is_new) ++nodes;
    node = found->second;
  }
  const bool acronym = is_acronym(term);
  const auto [place, is_new] = endings.try_emplace(node, Ending{concept_id, way, acronym});
  Ending& ending = place->second;
  if (is_new) return;
  if (ending.concept_id == concept_id) {
    ending.way = std::min(ending.way, way);
    ending.acronym = ending.acronym && acronym;
  } else if (way < ending.way) {
    ending = {concept_id, way, acronym};
  } else if (way == ending.way && way != Way::name) {
    ending.concept_id = none;
  }
}

std::optional<ConceptMatch> Concepts::Index::longest_at(std::string_view text,
                                                        std::span<const text::Token> tokens,
                                                        std::span<const Word> ids, std::size_t from,
                                                        std::size_t& next) const {
  std::optional<ConceptMatch> best;
  Node node = 0;
  for (std::size_t i = from; i < tokens.size(); ++i) {
    const std::size_t end_before = i == from ? tokens[i].range.begin : tokens[i - 1].range.end;
    if (parts_phrases(text.substr(end_before, tokens[i].range.begin - end_before))) break;
    node = step(node, ids[i]);
    if (node == none) break;
    const auto ending = endings.find(node);
    if (ending == endings.end() || ending->second.concept_id == none) continue;
    const TextRange range{tokens[from].range.begin, tokens[i].range.end};
    if (ending->second.acronym && !is_acronym(range.of(text))) continue;
    best = ConceptMatch{range, ending->second.concept_id};
    next = i + 1;
  }
  return best;
}

Concepts::Concepts() : index_{std::make_unique<Index>()} {}
Concepts::~Concepts() = default;
Concepts::Concepts(Concepts&&) noexcept = default;
Concepts& Concepts::operator=(Concepts&&) noexcept = default;

Concepts::Concepts(std::span<const MeshDescriptor> descriptors) : Concepts{} {
  for (const MeshDescriptor& descriptor : descriptors) index_->add(descriptor);
}

bool Concepts::empty() const {
  return index_->concepts.empty();
}

std::size_t Concepts::size() const {
  return index_->concepts.size();
}

std::vector<ConceptMatch> Concepts::find(std::string_view text) const {
  std::vector<ConceptMatch> matches;
  if (empty()) return matches;
  const std::vector<text::Token> tokens = text::tokenize(text);
  std::vector<Word> ids;
  ids.reserve(tokens.size());
  for (const text::Token& token : tokens) ids.push_back(index_->word_of(token.folded));
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t next = at + 1;
    if (const auto match = index_->longest_at(text, tokens, ids, at, next))
      matches.push_back(*match);
    at = next;
  }
  return matches;
}

std::optional<ConceptId> Concepts::named(std::string_view term) const {
  Node node = 0;
  for (const text::Token& token : text::tokenize(term)) {
    node = index_->step(node, index_->word_of(token.folded));
    if (node == none) return std::nullopt;
  }
  const auto ending = index_->endings.find(node);
  if (ending == index_->endings.end() || ending->second.concept_id == none) return std::nullopt;
  return ending->second.concept_id;
}

std::optional<ConceptId> Concepts::by_ui(const MeshUi& ui) const {
  const auto found = index_->by_ui.find(to_string(ui));
  if (found == index_->by_ui.end()) return std::nullopt;
  return found->second;
}

const MeshUi& Concepts::ui(ConceptId concept_id) const {
  return index_->concepts.at(concept_id).ui;
}

const std::string& Concepts::name(ConceptId concept_id) const {
  return index_->concepts.at(concept_id).name;
}

std::span<const std::string> Concepts::trees(ConceptId concept_id) const {
  return index_->concepts.at(concept_id).trees;
}

bool Concepts::is_below(ConceptId concept_id, std::string_view tree) const {
  return std::ranges::any_of(trees(concept_id), [tree](const std::string& one) {
    return one.starts_with(tree) && (one.size() == tree.size() || one[tree.size()] == '.');
  });
}

Concepts load_concepts(const store::Database& database) {
  std::vector<MeshDescriptor> descriptors;
  store::for_each_mesh_descriptor(database, [&descriptors](MeshDescriptor descriptor) {
    descriptors.push_back(std::move(descriptor));
  });
  return Concepts{descriptors};
}

std::optional<std::size_t> tree_distance(std::string_view a, std::string_view b) {
  const auto levels = [](std::string_view tree) {
    return static_cast<std::size_t>(std::count(tree.begin(), tree.end(), '.')) + 1;
  };
  std::size_t shared = 0;
  for (std::size_t i = 0; i <= std::min(a.size(), b.size()); ++i) {
    const bool ends_a = i == a.size() || a[i] == '.';
    const bool ends_b = i == b.size() || b[i] == '.';
    if (ends_a && ends_b && i > 0) ++shared;
    if (i == std::min(a.size(), b.size()) || a[i] != b[i]) break;
  }
  if (shared == 0) return std::nullopt;
  return levels(a) + levels(b) - 2 * shared;
}

std::optional<std::size_t> tree_distance(const Concepts& concepts, ConceptId a, ConceptId b) {
  if (a == b) return 0;
  std::optional<std::size_t> least;
  for (const std::string& one : concepts.trees(a)) {
    for (const std::string& other : concepts.trees(b)) {
      const auto distance = tree_distance(one, other);
      if (distance && (!least || *distance < *least)) least = distance;
    }
  }
  return least;
}

}  // namespace citewright::retrieval
