// SPDX-License-Identifier: Apache-2.0
// Counts in how many titles with abstracts each topic term occurs: makes
// corpus/term-statistics.tsv.
//   citewright-term-statistics FOLDER >corpus/term-statistics.tsv
// FOLDER holds scifact/corpus.jsonl.gz, pubmedqa.json.gz and pubmed/medline16n0902.xml.gz. The same
// files give the same bytes.
#include "bench/packed_file.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/retrieval/topic_terms.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace {

using citewright::ErrorCode;
using citewright::bench::read_packed;
using nlohmann::json;

class Counter {
 public:
  void add(const std::string& text) {
    std::set<std::string> distinct;
    for (auto& term : citewright::retrieval::topic_terms(text)) {
      distinct.insert(std::move(term.term));
      ++terms_;
    }
    for (const std::string& term : distinct) ++frequencies_[term];
    ++documents_;
  }

  void print() const {
    constexpr std::size_t least = 2;  // a term of one document is as good as unseen
    fmt::print(
        "# Document frequencies of topic terms over the titles and abstracts of SciFact's corpus,\n"
        "# PubMedQA and a MEDLINE sample of 2016; terms of one document left out.\n"
        "# Made by: citewright-term-statistics FOLDER\n"
        "documents\t{}\tterms\t{}\n",
        documents_, terms_);
    for (const auto& [term, count] : frequencies_) {
      if (count >= least) fmt::print("{}\t{}\n", term, count);
    }
  }

 private:
  std::size_t documents_ = 0;
  std::size_t terms_ = 0;
  std::map<std::string, std::size_t> frequencies_;
};

std::string joined(const json& parts) {
  std::string out;
  for (const json& part : parts) out += part.get<std::string>() + "\n";
  return out;
}

void count_scifact(Counter& counter, const std::filesystem::path& folder) {
  const std::string content = read_packed(folder / "scifact/corpus.jsonl.gz");
  for (const std::string_view line : citewright::split(content, '\n')) {
    if (line.empty()) continue;
    const json document = json::parse(line);
    counter.add(document["title"].get<std::string>() + "\n" + joined(document["abstract"]));
  }
}

void count_pubmedqa(Counter& counter, const std::filesystem::path& folder) {
  const json records = json::parse(read_packed(folder / "pubmedqa.json.gz"));
  for (const auto& [pmid, record] : records.items()) {
    counter.add(record["QUESTION"].get<std::string>() + "\n" + joined(record["CONTEXTS"]) +
                record["LONG_ANSWER"].get<std::string>());
  }
}

void append_text(pugi::xml_node node, std::string& out) {
  if (node.type() == pugi::node_pcdata) out += node.value();
  for (const pugi::xml_node child : node.children()) append_text(child, out);
}

void count_medline(Counter& counter, const std::filesystem::path& folder) {
  const std::string content = read_packed(folder / "pubmed/medline16n0902.xml.gz");
  pugi::xml_document document;
  document.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  for (const pugi::xml_node citation : document.document_element().children("MedlineCitation")) {
    const pugi::xml_node article = citation.child("Article");
    if (!article.child("Abstract")) continue;
    std::string text;
    append_text(article.child("ArticleTitle"), text);
    for (const pugi::xml_node part : article.child("Abstract").children("AbstractText")) {
      text += '\n';
      append_text(part, text);
    }
    counter.add(text);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: citewright-term-statistics FOLDER >corpus/term-statistics.tsv\n");
    return static_cast<int>(ErrorCode::usage);
  }
  try {
    const std::filesystem::path folder{argv[1]};
    Counter counter;
    count_scifact(counter, folder);
    count_pubmedqa(counter, folder);
    count_medline(counter, folder);
    counter.print();
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "citewright-term-statistics: error: {}\n", error.what());
    return static_cast<int>(ErrorCode::input);
  }
}
