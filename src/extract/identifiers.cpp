// SPDX-License-Identifier: Apache-2.0
#include "citewright/extract/identifiers.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/url.hpp"
#include "extract/url_identifiers.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

namespace citewright::extract {
namespace {

template <typename Id>
void take_if_missing(std::optional<Id>& into, const std::optional<Id>& other) {
  if (!into) into = other;
}

// Typesetting leaves dashes and invisible characters in identifiers that cannot contain them.
std::string with_plain_dashes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool dash = (point.value >= 0x2010 && point.value <= 0x2015) || point.value == 0x2212;
    const bool invisible = point.value == 0x00AD || point.value == 0xFEFF ||
                           (point.value >= 0x200B && point.value <= 0x200D);
    if (dash) {
      out += '-';
    } else if (!invisible) {
      out.append(text, at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

// Another identifier or address that follows a DOI without a blank: "…016;PMID:29295546".
std::string_view without_neighbour(std::string_view doi) {
  static const Pattern neighbour{R"([;,.|)\]]*\s*(?:pmid|pmcid|pmc\d|https?:|doi:|\[))",
                                 Pattern::Case::any};
  const auto match = neighbour.find(doi);
  return match ? doi.substr(0, match->range().begin) : doi;
}

std::optional<Doi> written_doi(std::string_view text) {
  // A blank after the registrant's slash or the directory's full stop comes from a line wrap.
  static const Pattern form{
      R"((?:^|[^\d.])(10\.(?: ?\d{4,5} ?/ ?|\d{4,9}(?:\.\d+)*/ ?)[^\s"“”«»]+))"};
  for (std::size_t from = 0;;) {
    const auto match = form.find(text, from);
    if (!match) return std::nullopt;
    std::string candidate{without_neighbour(match->text(1))};
    std::erase(candidate, ' ');
    if (auto doi = Doi::parse(candidate)) return doi;
    from = match->range(1).begin + 3;
  }
}

std::optional<Pmid> written_pmid(std::string_view text) {
  static const Pattern form{
      R"(\b(?:pmid\s*[:#=.-]?|pubmed\s+(?:pmid|id)\s*[:#=]?|pubmed\s*:|medline\s*:)\s*(\d{1,9})\b)",
      Pattern::Case::any};
  const auto match = form.find(text);
  return match ? Pmid::parse(match->text(1)) : std::nullopt;
}

// "available in PMC 2018 May 1" is a date: after a blank only a longer number is an identifier.
std::optional<Pmcid> written_pmcid(std::string_view text) {
  static const Pattern form{R"(\b(?:pmcid\s*[:#=]?\s*(?:pmc)?\s?(\d{1,9})|)"
                            R"(pmc(?:\s*:\s*(?:pmc)?)?(\d{1,9})|pmc\s(\d{5,9}))\b)",
                            Pattern::Case::any};
  const auto match = form.find(text);
  if (!match) return std::nullopt;
  std::string digits{"PMC"};
  for (std::size_t group = 1; group <= 3; ++group) digits.append(match->text(group));
  return Pmcid::parse(digits);
}

std::optional<BookshelfId> written_bookshelf_id(std::string_view text) {
  static const Pattern form{R"(\bNBK ?(\d{1,9})\b)"};
  const auto match = form.find(text);
  return match ? BookshelfId::parse("NBK" + std::string{match->text(1)}) : std::nullopt;
}

std::optional<ArxivId> written_arxiv_id(std::string_view text) {
  static const Pattern form{
      R"(\barxiv[:.]\s?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?\b)",
      Pattern::Case::any};
  const auto match = form.find(text);
  return match ? ArxivId::parse(match->text(1)) : std::nullopt;
}

// The text with its addresses taken out: what they say is read from them, by their own rules.
std::string without_urls(std::string_view text, const std::vector<UrlInText>& urls) {
  std::string out;
  std::size_t from = 0;
  for (const UrlInText& url : urls) {
    out.append(text, from, url.range.begin - from).append(1, ' ');
    from = url.range.end;
  }
  return out.append(text, from, std::string_view::npos);
}

}  // namespace

void add_missing(Identifiers& into, const Identifiers& other) {
  take_if_missing(into.pmid, other.pmid);
  take_if_missing(into.pmcid, other.pmcid);
  take_if_missing(into.doi, other.doi);
  take_if_missing(into.bookshelf, other.bookshelf);
  take_if_missing(into.arxiv, other.arxiv);
}

Identifiers identifiers_in(std::string_view text) {
  const std::string plain = with_plain_dashes(text);
  const std::vector<UrlInText> urls = find_urls(plain);
  const std::string rest = without_urls(plain, urls);
  Identifiers ids;
  ids.pmid = written_pmid(rest);
  ids.pmcid = written_pmcid(rest);
  ids.doi = written_doi(rest);
  ids.bookshelf = written_bookshelf_id(rest);
  ids.arxiv = written_arxiv_id(rest);
  for (const UrlInText& found : urls) {
    if (const auto url = parse_url(found.url)) add_missing(ids, identifiers_of(*url));
  }
  return ids;
}

std::vector<std::string> urls_in(std::string_view text) {
  std::vector<std::string> urls;
  for (UrlInText& found : find_urls(text)) urls.push_back(std::move(found.url));
  return urls;
}

bool same_page(std::string_view url, std::string_view other) {
  const auto a = parse_url(url);
  const auto b = parse_url(other);
  if (!a || !b) return false;
  return a->host == b->host && strip_end(a->path, "/") == strip_end(b->path, "/") &&
         a->query == b->query;
}

}  // namespace citewright::extract
