// SPDX-License-Identifier: Apache-2.0
#include "made_corpus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace citewright::bench {
namespace {

// Two power laws: the common words' frequencies fall as 1/rank, those of the tail faster, so that
// the vocabulary grows with the 0.62th power of the text (Heaps), as counted on MEDLINE samples.
constexpr double common_words = 30'000;
constexpr double tail_share = 0.06;
constexpr double tail_power = 0.6;
constexpr double function_words = 60;

constexpr std::size_t subjects = 4'000;
constexpr double subject_share = 0.25;  // of a text's words
constexpr double words_of_a_subject = 120;

constexpr std::size_t title_words = 13;
constexpr std::size_t abstract_words = 165;

std::string word_of(std::uint64_t rank) {
  constexpr auto syllables = std::to_array<std::string_view>(
      {"ra",  "ne",  "ti",   "lo",  "cu",  "ser", "man", "pol", "dex",  "vin",
       "gra", "the", "phor", "mic", "tal", "ben", "zy",  "quo", "ster", "xim"});
  std::string word;
  do {
    word += syllables[rank % syllables.size()];
    rank /= syllables.size();
  } while (rank > 0);
  return word + 'n';
}

std::uint64_t mixed(std::uint64_t value) {  // splitmix64
  value += 0x9E3779B97F4A7C15U;
  value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
  value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
  return value ^ value >> 31U;
}

}  // namespace

std::uint64_t MadeCorpus::rank(std::uint64_t subject) {
  if (share() < subject_share) {
    // A subject's own words: anything from fairly common to rare, the same ones each time.
    const auto which = static_cast<std::uint64_t>(std::pow(words_of_a_subject, share()));
    const double place = static_cast<double>(mixed(subject * 1000 + which) % 10'000) / 10'000.0;
    return static_cast<std::uint64_t>(200 * std::pow(common_words / 200, place));
  }
  if (share() < tail_share) {
    constexpr double longest = 1e9;
    return static_cast<std::uint64_t>(
        std::min(common_words * std::pow(1 - share(), -1 / tail_power), longest));
  }
  return static_cast<std::uint64_t>(std::pow(common_words, share()));
}

std::string MadeCorpus::text(std::size_t words, std::uint64_t subject) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) out += i % 22 == 0 ? ". " : " ";
    out += word_of(rank(subject));
  }
  return out;
}

Record MadeCorpus::record(std::size_t number) {
  const std::uint64_t subject = random_() % subjects;
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(number));
  record.ids.doi = Doi::parse(fmt::format("10.1000/made.{}", number));
  record.title = text(title_words, subject);
  record.journal = fmt::format("Journal of {} Studies", word_of(1000 + subject % 5000));
  record.journal_abbreviation = fmt::format("J {} Stud", word_of(1000 + subject % 5000));
  record.year = 1980 + static_cast<int>(random_() % 46);
  for (std::size_t i = 0; i < 5; ++i)
    record.authors.push_back({word_of(random_() % 40'000), "A B", "", ""});
  // Lengths scatter: some have a few words, some three times the mean.
  const auto length = static_cast<std::size_t>(abstract_words * (0.4 + 1.2 * share()));
  record.abstract.push_back({"", text(length, subject)});
  for (std::size_t i = 0; i < 9; ++i) {
    const auto heading = static_cast<std::uint64_t>(std::pow(28'000, share()));
    record.mesh.push_back({word_of(heading + 50), std::nullopt, {}, i == 0});
  }
  record.publication_types = {random_() % 8 == 0 ? "Review" : "Journal Article"};
  return record;
}

std::string MadeCorpus::claim(std::size_t words) {
  const std::uint64_t subject = random_() % subjects;
  std::string out;
  while (words > 0) {
    const std::uint64_t each = rank(subject);
    if (static_cast<double>(each) < function_words) continue;
    out += word_of(each) + ' ';
    --words;
  }
  return out;
}

std::string MadeCorpus::common_word() {
  return word_of(100 + random_() % 900);
}

std::string MadeCorpus::rare_word() {
  return word_of(10'000 + random_() % 15'000);
}

std::string pubmed_xml(const Record& record) {
  std::string authors;
  for (const Author& author : record.authors)
    authors += fmt::format(
        "<Author ValidYN=\"Y\"><LastName>{}</LastName><ForeName>{}</ForeName><Initials>AB"
        "</Initials><AffiliationInfo><Affiliation>Department of {}, University of {}, Somewhere."
        "</Affiliation></AffiliationInfo></Author>",
        author.family, author.given, author.family, author.family);
  std::string headings;
  for (const MeshHeading& heading : record.mesh)
    headings += fmt::format(
        "<MeshHeading><DescriptorName UI=\"D000001\" MajorTopicYN=\"{}\">{}</DescriptorName>"
        "</MeshHeading>",
        heading.major ? 'Y' : 'N', heading.descriptor);
  std::string references;
  for (std::size_t i = 0; i < 20; ++i)  // passed over by a reader, but they are there
    references += fmt::format(
        "<Reference><Citation>{} et al. A work of the list. 2001;{}:1-9.</Citation><ArticleIdList>"
        "<ArticleId IdType=\"pubmed\">{}</ArticleId></ArticleIdList></Reference>",
        record.authors.front().family, i, 1'000'000 + i);
  return fmt::format(
      "<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"1\">{}"
      "</PMID><DateRevised><Year>2024</Year><Month>05</Month><Day>10</Day></DateRevised>"
      "<Article PubModel=\"Print\"><Journal><JournalIssue CitedMedium=\"Print\"><Volume>4</Volume>"
      "<PubDate><Year>{}</Year></PubDate></JournalIssue><Title>{}</Title><ISOAbbreviation>{}"
      "</ISOAbbreviation></Journal><ArticleTitle>{}.</ArticleTitle><ELocationID EIdType=\"doi\" "
      "ValidYN=\"Y\">{}</ELocationID><Abstract><AbstractText>{}</AbstractText></Abstract>"
      "<AuthorList CompleteYN=\"Y\">{}</AuthorList><Language>eng</Language><PublicationTypeList>"
      "<PublicationType UI=\"D016428\">{}</PublicationType></PublicationTypeList></Article>"
      "<MeshHeadingList>{}</MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList>"
      "<ArticleId IdType=\"pubmed\">{}</ArticleId></ArticleIdList><ReferenceList>{}"
      "</ReferenceList></PubmedData></PubmedArticle>\n",
      to_string(*record.ids.pmid), record.year.value_or(0), record.journal,
      record.journal_abbreviation, record.title, to_string(*record.ids.doi),
      record.abstract.front().text, authors, record.publication_types.front(), headings,
      to_string(*record.ids.pmid), references);
}

}  // namespace citewright::bench
