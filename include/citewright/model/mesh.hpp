// SPDX-License-Identifier: Apache-2.0
// A MeSH descriptor: a concept with the words for it and its places in the hierarchy.
#pragma once

#include "citewright/model/identifier.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citewright {

struct MeshDescriptor {
  MeshUi ui;
  std::string name;                ///< "Dermatitis, Atopic"
  std::vector<std::string> terms;  ///< the name first, then the other entry terms, each once
  std::vector<std::string> trees;  ///< tree numbers: "C17.800.174.193"

  bool operator==(const MeshDescriptor&) const = default;
};

/// Where a set of descriptors came from.
struct MeshSource {
  std::optional<int> year;  ///< of the edition; none where the file does not say
  std::string file;         ///< as the user named it
  std::string imported;     ///< ISO 8601
  std::size_t descriptors = 0;
  std::size_t terms = 0;

  bool operator==(const MeshSource&) const = default;
};

}  // namespace citewright
