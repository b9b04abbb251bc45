// SPDX-License-Identifier: Apache-2.0
// PubMed files for the tests of imports, made of a few words each.
#pragma once

#include <fmt/format.h>
#include <zlib.h>

#include <string>
#include <string_view>

namespace citewright::test {

struct PubmedWork {
  int pmid = 1;
  std::string title = "Zinc and scars";
  std::string abstract = "Zinc was given to people with scars.";
  int version = 1;
  std::string revised = "<Year>2019</Year><Month>03</Month><Day>31</Day>";
  std::string journal = "Journal of Shells";
  int year = 2018;
  std::string heading = "Cicatrix";
  std::string type = "Journal Article";
};

inline std::string pubmed_article(const PubmedWork& work) {
  return fmt::format(
      "<PubmedArticle><MedlineCitation><PMID Version=\"{}\">{}</PMID><DateRevised>{}</DateRevised>"
      "<Article><Journal><JournalIssue><PubDate><Year>{}</Year></PubDate></JournalIssue>"
      "<Title>{}</Title></Journal><ArticleTitle>{}.</ArticleTitle>"
      "<Abstract><AbstractText>{}</AbstractText></Abstract>"
      "<AuthorList><Author><LastName>Ek</LastName><Initials>A</Initials></Author></AuthorList>"
      "<PublicationTypeList><PublicationType>{}</PublicationType></PublicationTypeList></Article>"
      "<MeshHeadingList><MeshHeading><DescriptorName>{}</DescriptorName></MeshHeading>"
      "</MeshHeadingList></MedlineCitation></PubmedArticle>\n",
      work.version, work.pmid, work.revised, work.year, work.journal, work.title, work.abstract,
      work.type, work.heading);
}

inline std::string pubmed_set(std::string_view elements) {
  return fmt::format("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n{}</PubmedArticleSet>\n",
                     elements);
}

inline std::string deletion_of(int pmid) {
  return fmt::format("<DeleteCitation><PMID Version=\"1\">{}</PMID></DeleteCitation>\n", pmid);
}

/// `count` works with PMIDs from `first` on and a word of their own each.
inline std::string many_articles(int first, int count, std::string_view word = "first") {
  std::string elements;
  for (int pmid = first; pmid < first + count; ++pmid) {
    PubmedWork work;
    work.pmid = pmid;
    work.title = fmt::format("Work {} of the {} edition", pmid, word);
    work.abstract =
        fmt::format("Number{} was seen with group{} in {} of them.", pmid, pmid % 7, word);
    elements += pubmed_article(work);
  }
  return elements;
}

inline std::string gzip(std::string_view text) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  ::deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(::deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  ::deflateEnd(&stream);
  return packed;
}

}  // namespace citewright::test
