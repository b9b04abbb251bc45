// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace citewright;

namespace {

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

// Each class with its words, in the order of the file; a phrase is one entry.
Lists read_lists(std::string_view file) {
  const std::filesystem::path source = CITEWRIGHT_SOURCE_DIR;
  const std::string content = read_file(source / "src/extract/claim_words" / file);
  Lists lists;
  for (const std::string_view line : split(content, '\n')) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with('#') || colon == std::string_view::npos) continue;
    std::vector<std::string>& list = lists[std::string{line.substr(0, colon)}];
    const std::string_view entries = line.substr(colon + 2);
    const bool whole = file == "phrases.txt" || line.starts_with("irregular");
    if (whole) {
      list.emplace_back(entries);
    } else {
      for (const std::string_view word : split(entries, ' ')) list.emplace_back(word);
    }
  }
  return lists;
}

std::vector<std::string> shared(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

TEST_SUITE("word lists of claim extraction") {
  TEST_CASE("every list is sorted and names no word twice") {
    for (const std::string_view file : {"words.txt", "verbs.txt", "phrases.txt"}) {
      for (const auto& list : read_lists(file)) {
        CAPTURE(list.first);
        const auto& words = list.second;
        const auto unsorted =
            std::adjacent_find(words.begin(), words.end(), std::greater_equal<std::string>{});
        CHECK_MESSAGE(unsorted == words.end(),
                      (unsorted == words.end() ? std::string{} : *unsorted));
      }
    }
  }

  TEST_CASE("no verb stands in two lists that contradict each other") {
    const Lists verbs = read_lists("verbs.txt");
    const std::pair<std::string_view, std::string_view> contradicting[] = {
        {"verb", "verb-noun"},
        {"verb", "noun-verb"},
        {"verb", "verb-adjective"},
        {"verb-noun", "noun-verb"},
        {"instruct", "instruct-or-state"},
    };
    for (const auto& pair : contradicting) {
      const std::string_view one = pair.first;
      const std::string_view other = pair.second;
      CAPTURE(one);
      CAPTURE(other);
      REQUIRE(verbs.contains(one));
      REQUIRE(verbs.contains(other));
      CHECK(shared(verbs.find(one)->second, verbs.find(other)->second) ==
            std::vector<std::string>{});
    }
  }
}
