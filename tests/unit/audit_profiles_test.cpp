// SPDX-License-Identifier: Apache-2.0
#include "audit/profiles.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>
#include <utility>

using namespace citewright;
using namespace citewright::audit;

namespace {

/// One block.
Article article_of(std::string block) {
  Article article;
  article.blocks.emplace_back();
  article.blocks.back().text = std::move(block);
  return article;
}

Claim claim_at(const Article& article, std::size_t begin, std::size_t length) {
  Claim claim;
  claim.range = {begin, begin + length};
  claim.text = article.blocks.front().text.substr(begin, length);
  return claim;
}

}  // namespace

TEST_SUITE("profiles of claims") {
  TEST_CASE("a paragraph is the context of all its claims") {
    const Article article = article_of("Zinc heals wounds. " + std::string(4000, ' ') + "Nettles.");
    const ClaimProfile profile = profile_claim(claim_at(article, 0, 17), article, {});
    CHECK(profile.context.size() == 4);
  }

  TEST_CASE("what stands far away in a block without end is no context") {
    const std::string far = "Zinc heals wounds." + std::string(6000, ' ') + "Nettles.";
    const Article article = article_of(far);
    CHECK(profile_claim(claim_at(article, 0, 17), article, {}).context.size() == 3);
    CHECK(profile_claim(claim_at(article, far.size() - 8, 7), article, {}).context.size() == 1);
  }

  TEST_CASE("ten thousand claims in one block take linear time") {
    std::string block;
    for (int i = 0; i < 10'000; ++i) block += fmt::format("Herb{:05} heals wounds. ", i);
    const Article article = article_of(block);
    const std::clock_t begin = std::clock();
    std::size_t largest = 0;
    for (std::size_t i = 0; i < 10'000; i += 100) {
      const ClaimProfile profile = profile_claim(claim_at(article, i * 24, 22), article, {});
      largest = std::max(largest, profile.context.size());
    }
    CHECK(largest < 1000);
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 15);
  }
}
