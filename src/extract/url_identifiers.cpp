// SPDX-License-Identifier: Apache-2.0
#include "extract/url_identifiers.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citewright::extract {
namespace {

using Segments = std::vector<std::string_view>;

// The segment after the one named so, in any letter case; "" where there is none.
std::string_view after(const Segments& segments, std::string_view lower_name) {
  const auto named = std::find_if(
      segments.begin(), segments.end(),
      [lower_name](std::string_view segment) { return to_ascii_lower(segment) == lower_name; });
  if (named == segments.end() || named + 1 == segments.end()) return {};
  return *(named + 1);
}

std::optional<Pmcid> pmcid_of_digits(std::string_view digits) {
  return all_digits(digits) ? Pmcid::parse("PMC" + std::string{digits}) : std::nullopt;
}

std::optional<Pmcid> pmcid_with_or_without_prefix(std::string_view text) {
  const auto prefixed = Pmcid::parse(text);
  return prefixed ? prefixed : pmcid_of_digits(text);
}

// "9450830", "9450830[uid]", "9450830[pmid]": a search for one record.
std::optional<Pmid> pmid_searched_for(std::string_view term) {
  return Pmid::parse(term.substr(0, term.find('[')));
}

void read_pubmed(const Url& url, Identifiers& ids) {
  const Segments segments = url.segments();
  ids.pmid =
      segments.empty() ? pmid_searched_for(url.parameter("term")) : Pmid::parse(segments.front());
}

void read_pmc(const Url& url, Identifiers& ids) {
  const Segments segments = url.segments();
  const std::string_view article = after(segments, "articles");
  if (to_ascii_lower(article) == "pmid") {
    ids.pmid = Pmid::parse(after(segments, "pmid"));
    return;
  }
  ids.pmcid = pmcid_with_or_without_prefix(article);
  if (!ids.pmcid && !segments.empty()) ids.pmcid = Pmcid::parse(segments.back());
}

// Entrez's older addresses name the database in a parameter and the record in another.
void read_entrez(const Url& url, Identifiers& ids) {
  const std::string database = to_ascii_lower(url.parameter("db"));
  constexpr auto id_parameters = std::to_array<std::string_view>({"list_uids", "id", "term"});
  for (const std::string_view name : id_parameters) {
    const std::string value = url.parameter(name);
    if (database == "pubmed" && !ids.pmid) ids.pmid = pmid_searched_for(value);
    if (database == "pmc" && !ids.pmcid) ids.pmcid = pmcid_with_or_without_prefix(value);
  }
}

void read_ncbi(const Url& url, Identifiers& ids) {
  const Segments segments = url.segments();
  if (segments.empty()) return;
  const std::string_view area =
      segments.front() == "m" && segments.size() > 1 ? segments[1] : segments.front();
  if (area == "pubmed") {
    ids.pmid = Pmid::parse(after(segments, "pubmed"));
    if (!ids.pmid) ids.pmid = pmid_searched_for(url.parameter("term"));
  } else if (area == "pmc") {
    read_pmc(url, ids);
  } else if (area == "books") {
    for (const std::string_view segment : segments) {
      if (!ids.bookshelf) ids.bookshelf = BookshelfId::parse(segment);
    }
  } else {
    read_entrez(url, ids);
  }
}

void read_europe_pmc(const Url& url, Identifiers& ids) {
  const Segments segments = url.segments();
  if (const auto pmid = Pmid::parse(after(segments, "med"))) ids.pmid = pmid;
  if (const auto pmcid = pmcid_with_or_without_prefix(after(segments, "pmc"))) ids.pmcid = pmcid;
  if (const auto pmcid = Pmcid::parse(after(segments, "articles"))) ids.pmcid = pmcid;
  if (const auto pmcid = Pmcid::parse(url.parameter("accid"))) ids.pmcid = pmcid;
}

void read_arxiv(const Url& url, Identifiers& ids) {
  static const Pattern address{R"(^/(?:abs|pdf|html|format)/(.+?)(?:\.pdf)?/?$)"};
  if (const auto match = address.find(url.path)) ids.arxiv = ArxivId::parse(match->text(1));
}

struct Site {
  std::string_view domain;
  void (*read)(const Url&, Identifiers&);
};

// The narrower domain stands first.
constexpr auto sites = std::to_array<Site>({
    {"pubmed.ncbi.nlm.nih.gov", read_pubmed},
    {"pubmed.gov", read_pubmed},
    {"pmc.ncbi.nlm.nih.gov", read_pmc},
    {"pubmedcentral.nih.gov", read_pmc},
    {"ncbi.nlm.nih.gov", read_ncbi},
    {"europepmc.org", read_europe_pmc},
    {"ukpmc.ac.uk", read_europe_pmc},
    {"arxiv.org", read_arxiv},
});

// What publishers hang onto a DOI in an address: "…/full", ".pdf", a preprint's "v1.full-text".
std::string_view without_view_suffix(std::string_view doi) {
  static const Pattern suffix{
      R"((?:[/.](?:abstract|abs|fulltext|full-text|full|epdf|pdfdirect|pdf|epub|html?|xml|summary|)"
      R"(meta|references|figures|tables|citation|metrics|related|info|print|tab-\w+)(?:\+html)?|)"
      R"(/(?:tables|figures)/\d+|;jsessionid=.*|/suppl_file/.*|/asset/.*|[#&?].*|/)$)",
      Pattern::Case::any};
  static const Pattern preprint_version{R"(^(10\.1101/[\d.]+\d)v\d+)"};
  for (auto match = suffix.find(doi); match; match = suffix.find(doi))
    doi = doi.substr(0, match->range().begin);
  if (const auto match = preprint_version.find(doi)) return doi.substr(0, match->range(1).end);
  return doi;
}

// Oxford's addresses put its own number after the DOI: "/ajcn/article/doi/10.1093/ajcn/nqz001/5".
std::string_view without_article_number(const Url& url, std::string_view doi) {
  const std::size_t slash = doi.rfind('/');
  const bool own_number = url.is_at("academic.oup.com") &&
                          std::count(doi.begin(), doi.end(), '/') > 2 &&
                          all_digits(doi.substr(slash + 1));
  return own_number ? doi.substr(0, slash) : doi;
}

std::optional<Doi> doi_inside(const Url& url) {
  static const Pattern in_path{R"((?:^|[/:=])(10\.\d{4,9}(?:\.\d+)*/.+)$)"};
  if (const auto match = in_path.find(url.path))
    return Doi::parse(without_article_number(url, without_view_suffix(match->text(1))));
  constexpr auto parameters = std::to_array<std::string_view>({"id", "doi", "uri", "url"});
  for (const std::string_view name : parameters) {
    const std::string value = url.parameter(name);
    if (const auto match = in_path.find(value))
      return Doi::parse(without_view_suffix(match->text(1)));
  }
  return std::nullopt;
}

}  // namespace

Identifiers identifiers_of(const Url& url) {
  Identifiers ids;
  const auto* const site = std::find_if(sites.begin(), sites.end(), [&url](const Site& candidate) {
    return url.is_at(candidate.domain);
  });
  if (site != sites.end()) site->read(url, ids);
  if (!ids.empty()) return ids;
  ids.doi = doi_inside(url);
  if (!ids.doi) ids.doi = doi_by_publisher_rule(url);
  return ids;
}

}  // namespace citewright::extract
