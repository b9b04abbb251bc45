// SPDX-License-Identifier: Apache-2.0
// PubMed XML of which a test writes only the elements it is about.
#pragma once

#include "citewright/registry/pubmed_xml.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace citewright::test {

inline std::string in_set(std::string_view elements) {
  return fmt::format(
      "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM\" "
      "\"pubmed.dtd\">\n<PubmedArticleSet>\n{}\n</PubmedArticleSet>\n",
      elements);
}

// An article whose MedlineCitation/Article holds `article`, and `citation` after it.
inline std::string article(std::string_view article, std::string_view citation = "",
                           std::string_view data = "") {
  return fmt::format(
      "<PubmedArticle><MedlineCitation><PMID Version=\"1\">7</PMID><Article>{}"
      "</Article>{}</MedlineCitation><PubmedData>{}</PubmedData></PubmedArticle>",
      article, citation, data);
}

inline Record read(const std::string& element) {
  const auto reply = registry::parse_pubmed_reply(in_set(element), "test");
  REQUIRE(reply);
  REQUIRE(reply->problems.empty());
  REQUIRE(reply->records.size() == 1);
  return reply->records.front();
}

}  // namespace citewright::test
