// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/requests.hpp"

#include "citewright/net/url_encoding.hpp"

#include <fmt/format.h>

namespace citewright::registry {
namespace {

using net::Parameters;

// Addresses longer than this are sent as POST: servers refuse long ones with 414.
constexpr std::size_t longest_query = 1500;

net::Request ask(const std::string& url, const Parameters& parameters) {
  std::string query = net::encode_parameters(parameters);
  if (query.size() > longest_query) return net::post_form(url, std::move(query));
  return net::get(url + "?" + query);
}

net::Request ask_eutils(const Services& services, std::string_view program, Parameters parameters) {
  parameters.emplace_back("tool", services.tool);
  parameters.emplace_back("email", services.contact);
  parameters.emplace_back("api_key", services.api_key);
  return ask(fmt::format("{}{}", services.eutils_base, program), parameters);
}

net::Request ask_crossref(const Services& services, std::string_view path, Parameters parameters) {
  parameters.emplace_back("mailto", services.contact);
  std::string url = fmt::format("{}{}", services.crossref_base, path);
  const std::string query = net::encode_parameters(parameters);
  return net::get(query.empty() ? url : url + "?" + query);
}

template <typename Id>
std::string joined(std::span<const Id> ids) {
  std::string list;
  for (const Id& id : ids) {
    if (!list.empty()) list += ',';
    list += to_string(id);
  }
  return list;
}

template <typename Id>
net::Request convert(const Services& services, std::string_view type, std::span<const Id> ids) {
  return ask(services.idconv_base, {{"ids", joined(ids)},
                                    {"idtype", std::string{type}},
                                    {"format", "json"},
                                    {"versions", "no"},
                                    {"tool", services.tool},
                                    {"email", services.contact}});
}

// ecitmatch parts fields by "|" and citations by a carriage return.
std::string field(std::string_view text) {
  std::string out{text};
  for (char& c : out) {
    if (c == '|' || c == '\r' || c == '\n') c = ' ';
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string europe_pmc_clause(const Identifiers& ids) {
  if (ids.pmid) return fmt::format("(EXT_ID:{} AND SRC:MED)", to_string(*ids.pmid));
  if (ids.doi) return fmt::format("DOI:{}", in_quotes(to_string(*ids.doi)));
  return ids.pmcid ? fmt::format("PMCID:{}", to_string(*ids.pmcid)) : "";
}

}  // namespace

net::Request efetch_request(const Services& services, std::span<const Pmid> pmids) {
  return ask_eutils(services, "efetch.fcgi",
                    {{"db", "pubmed"}, {"retmode", "xml"}, {"id", joined(pmids)}});
}

net::Request esummary_request(const Services& services, std::span<const Pmid> pmids) {
  return ask_eutils(services, "esummary.fcgi",
                    {{"db", "pubmed"}, {"retmode", "json"}, {"id", joined(pmids)}});
}

net::Request pmc_request(const Services& services, std::span<const Pmcid> pmcids) {
  std::string ids;
  for (const Pmcid& pmcid : pmcids)
    ids += fmt::format("{}{}", ids.empty() ? "" : ",", pmcid.value());
  return ask_eutils(services, "efetch.fcgi", {{"db", "pmc"}, {"retmode", "xml"}, {"id", ids}});
}

net::Request esearch_request(const Services& services, std::string_view term, std::size_t most) {
  return ask_eutils(services, "esearch.fcgi",
                    {{"db", "pubmed"},
                     {"retmode", "json"},
                     {"retmax", std::to_string(most)},
                     {"term", std::string{term}}});
}

net::Request elink_request(const Services& services, std::span<const Pmid> pmids) {
  Parameters parameters{{"dbfrom", "pubmed"},
                        {"db", "pubmed"},
                        {"cmd", "neighbor"},
                        {"linkname", "pubmed_pubmed"},
                        {"retmode", "json"}};
  // One id each: a comma list would merge their neighbours.
  for (const Pmid& pmid : pmids) parameters.emplace_back("id", to_string(pmid));
  return ask_eutils(services, "elink.fcgi", std::move(parameters));
}

net::Request ecitmatch_request(const Services& services, std::span<const CitationKey> citations) {
  std::string data;
  for (const CitationKey& citation : citations) {
    data += fmt::format("{}{}|{}|{}|{}|{}|{}|", data.empty() ? "" : "\r", field(citation.journal),
                        field(citation.year), field(citation.volume), field(citation.first_page),
                        field(citation.author), field(citation.key));
  }
  return ask_eutils(services, "ecitmatch.cgi",
                    {{"db", "pubmed"}, {"retmode", "xml"}, {"bdata", data}});
}

net::Request idconv_request(const Services& services, std::span<const Pmcid> pmcids) {
  return convert(services, "pmcid", pmcids);
}

net::Request idconv_request(const Services& services, std::span<const Doi> dois) {
  return convert(services, "doi", dois);
}

net::Request crossref_work_request(const Services& services, const Doi& doi) {
  return ask_crossref(services, "works/" + net::percent_encode(to_string(doi)), {});
}

net::Request crossref_agency_request(const Services& services, const Doi& doi) {
  return ask_crossref(services, fmt::format("works/{}/agency", net::percent_encode(to_string(doi))),
                      {});
}

net::Request crossref_works_request(const Services& services, std::span<const Doi> dois) {
  std::string filter;
  for (const Doi& doi : dois)
    filter += fmt::format("{}doi:{}", filter.empty() ? "" : ",", to_string(doi));
  return ask_crossref(services, "works",
                      {{"filter", filter}, {"rows", std::to_string(dois.size())}});
}

bool is_filterable(const Doi& doi) {
  return to_string(doi).find(',') == std::string::npos;
}

net::Request crossref_query_request(const Services& services, std::string_view citation,
                                    std::size_t rows) {
  return ask_crossref(
      services, "works",
      {{"query.bibliographic", std::string{citation}}, {"rows", std::to_string(rows)}});
}

net::Request europe_pmc_request(const Services& services, std::span<const Identifiers> works) {
  constexpr std::size_t versions = 5;  // a preprint, its versions and the paper may share a DOI
  std::string query;
  for (const Identifiers& ids : works)
    query += fmt::format("{}{}", query.empty() ? "" : " OR ", europe_pmc_clause(ids));
  const Parameters parameters{{"query", query},
                              {"format", "json"},
                              {"resultType", "core"},
                              {"pageSize", std::to_string(versions * works.size())}};
  return net::get(services.europe_pmc_base + "search?" + net::encode_parameters(parameters));
}

}  // namespace citewright::registry
