// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/pubmed_splitter.hpp"

#include <array>
#include <utility>

namespace citewright::registry {
namespace {

constexpr auto set_names = std::to_array<std::string_view>(
    {"PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet"});
constexpr auto record_names =
    std::to_array<std::string_view>({"PubmedArticle", "MedlineCitation", "PubmedBookArticle"});

}  // namespace

PubmedSplitter::PubmedSplitter(std::string where)
    : ElementSplitter{{"PubMed records", set_names, record_names}, std::move(where)} {}

}  // namespace citewright::registry
