// SPDX-License-Identifier: Apache-2.0
// Publishers whose addresses give the DOI by rule: each rule is the publisher's own way of making
// DOIs, seen in its articles' citation data.
#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/url_identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace citewright::extract {
namespace {

// "/2079-9284/11/2/51/htm": ISSN, volume, issue, article.
std::optional<Doi> mdpi(const Url& url) {
  static const Pattern path{R"(^/(\d{4}-\d{3}[\dXx])/(\d{1,3})/(\d{1,2})/(\d{1,5})(?:/|$))"};
  const auto match = path.find(url.path);
  if (!match) return std::nullopt;
  return mdpi_doi(match->text(1), match->text(2), match->text(3), match->text(4));
}

// "/articles/s41586-020-2649-2". Old articles with a bare number have journal-specific DOIs.
std::optional<Doi> nature(const Url& url) {
  static const Pattern path{
      R"(^/articles/([a-z][a-z0-9]*[a-z0-9.-]*\d[a-z0-9.-]*?)(?:\.pdf|/.*)?$)"};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.1038/{}", match->text(1))) : std::nullopt;
}

// "/content/360/bmj.k322": only The BMJ itself, whose article names carry its prefix.
std::optional<Doi> bmj(const Url& url) {
  static const Pattern path{
      R"(^/content/(?:bmj/)?\d{1,3}/(bmj\.[a-z]\d+|bmj-\d{4}-\d+)(?:[./]|$))"};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.1136/{}", match->text(1))) : std::nullopt;
}

// "/journals/lancet/article/PIIS0140-6736(18)31310-2/fulltext": The Lancet's own titles use their
// PII as DOI; titles that only share its site (eClinicalMedicine, eBioMedicine, the regional ones)
// do not.
std::optional<Doi> lancet(const Url& url) {
  constexpr auto own_issns = std::to_array<std::string_view>(
      {"0140-6736", "1470-2045", "1473-3099", "1474-4422", "2213-2600", "2213-8587", "2214-109X",
       "2215-0366", "2352-3018", "2352-3026", "2352-4642", "2468-1253", "2468-2667", "2542-5196",
       "2589-7500", "2665-9913"});
  static const Pattern path{R"(/PII(S(\d{4}-\d{3}[\dX])\(\d\d\)\d{5}-[\dX]))"};
  const auto match = path.find(url.path);
  if (!match) return std::nullopt;
  const bool own = std::find(own_issns.begin(), own_issns.end(), match->text(2)) != own_issns.end();
  return own ? Doi::parse(fmt::format("10.1016/{}", match->text(1))) : std::nullopt;
}

// "/Article/FullText/355755": the number padded to nine digits.
std::optional<Doi> karger(const Url& url) {
  static const Pattern path{R"(^/Article/(?:FullText|Abstract|Pdf)/(\d{1,9})(?:/|$))",
                            Pattern::Case::any};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.1159/{:0>9}", match->text(1))) : std::nullopt;
}

// "/journals/bmri/2019/1234567/"
std::optional<Doi> hindawi(const Url& url) {
  static const Pattern path{R"(^/journals/[a-z]+/((?:19|20)\d\d)/(\d{6,7})(?:/|$))"};
  const auto match = path.find(url.path);
  if (!match) return std::nullopt;
  return Doi::parse(fmt::format("10.1155/{}/{}", match->text(1), match->text(2)));
}

std::optional<Doi> elife(const Url& url) {
  static const Pattern path{R"(^/articles/(\d{5,6})(?:v\d+)?(?:/|$))"};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.7554/elife.{}", match->text(1))) : std::nullopt;
}

std::optional<Doi> peerj(const Url& url) {
  static const Pattern path{R"(^/articles/(\d{1,6})(?:[./]|$))"};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.7717/peerj.{}", match->text(1))) : std::nullopt;
}

// "/en/content/articlelanding/2018/np/c7np00065k": the last part is the DOI's.
std::optional<Doi> rsc(const Url& url) {
  static const Pattern path{
      R"(/content/article(?:landing|html|pdf)/\d{4}/[a-z]{2}/([a-z]\d[a-z]{2}\d{5}[a-z0-9])(?:/|$))",
      Pattern::Case::any};
  const auto match = path.find(url.path);
  return match ? Doi::parse(fmt::format("10.1039/{}", match->text(1))) : std::nullopt;
}

struct Publisher {
  std::string_view domain;
  std::optional<Doi> (*doi)(const Url&);
};

constexpr auto publishers = std::to_array<Publisher>({
    {"mdpi.com", mdpi},
    {"nature.com", nature},
    {"bmj.com", bmj},
    {"thelancet.com", lancet},
    {"karger.com", karger},
    {"hindawi.com", hindawi},
    {"elifesciences.org", elife},
    {"peerj.com", peerj},
    {"pubs.rsc.org", rsc},
});

}  // namespace

std::optional<Doi> doi_by_publisher_rule(const Url& url) {
  for (const Publisher& publisher : publishers) {
    if (url.is_at(publisher.domain)) return publisher.doi(url);
  }
  return std::nullopt;
}

}  // namespace citewright::extract
