// SPDX-License-Identifier: Apache-2.0
// MeSH concepts in a text: which, where, and how near they are to each other in the hierarchy.
#pragma once

#include "citewright/model/mesh.hpp"
#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::store {
class Database;
}

namespace citewright::retrieval {

/// A concept's number within its Concepts; not stable between editions.
using ConceptId = std::uint32_t;

struct ConceptMatch {
  TextRange range;
  ConceptId concept_id = 0;

  bool operator==(const ConceptMatch&) const = default;
};

/// The terms of one edition, ready to be found; empty where none was imported. May be shared
/// between threads.
class Concepts {
 public:
  Concepts();
  explicit Concepts(std::span<const MeshDescriptor> descriptors);
  ~Concepts();
  Concepts(Concepts&&) noexcept;
  Concepts& operator=(Concepts&&) noexcept;

  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t size() const;

  /// Concepts named in the text, in order, none overlapping another; at each place the longest
  /// term. Case, hyphens, plurals, British spelling and the descriptor's inverted word order do not
  /// count. Left out: terms of one or two characters, everyday words ("Work", "Lead"), short
  /// acronyms that the text does not write in capitals, and words that name two concepts. Linear in
  /// the text.
  [[nodiscard]] std::vector<ConceptMatch> find(std::string_view text) const;

  /// The concept that the whole text is a term of ("Dermatitis, Atopic").
  [[nodiscard]] std::optional<ConceptId> named(std::string_view term) const;

  [[nodiscard]] std::optional<ConceptId> by_ui(const MeshUi& ui) const;
  [[nodiscard]] const MeshUi& ui(ConceptId concept_id) const;
  [[nodiscard]] const std::string& name(ConceptId concept_id) const;
  [[nodiscard]] std::span<const std::string> trees(ConceptId concept_id) const;

  /// One of its tree numbers is the given one or lies below it ("B01.050" has "B01.050.150").
  [[nodiscard]] bool is_below(ConceptId concept_id, std::string_view tree) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

/// The edition in the store.
[[nodiscard]] Concepts load_concepts(const store::Database& database);

/// Steps in the hierarchy from one tree number to the other by their nearest common ancestor;
/// nothing where they share none (the letter alone is no ancestor): "C17.800.1" to "C17.800.2"
/// is 2.
[[nodiscard]] std::optional<std::size_t> tree_distance(std::string_view a, std::string_view b);

/// The least distance between any two of the concepts' tree numbers; 0 for a concept and itself.
[[nodiscard]] std::optional<std::size_t> tree_distance(const Concepts& concepts, ConceptId a,
                                                       ConceptId b);

}  // namespace citewright::retrieval
