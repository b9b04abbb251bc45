// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/registry/element_splitter.hpp"

#include <string>

namespace citewright::registry {

/// Cuts what PubMed sends, and its yearly files, into PubmedArticle, PubmedBookArticle,
/// MedlineCitation, DeleteCitation and unknown elements.
class PubmedSplitter : public ElementSplitter {
 public:
  explicit PubmedSplitter(std::string where);
};

}  // namespace citewright::registry
