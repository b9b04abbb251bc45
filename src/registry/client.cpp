// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/client.hpp"

#include "citewright/net/redact.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace citewright::registry {
namespace {

constexpr int ok = 200;
constexpr int not_found = 404;

std::string shown(const net::Request& request) {
  return net::redact(request.body.empty() ? request.url : request.url + " " + request.body);
}

// Where a problem is said to be: the address without its parameters.
std::string place_of(const net::Request& request) {
  return request.url.substr(0, request.url.find('?'));
}

tl::unexpected<Problem> refused(const net::Request& request, const net::Response& response) {
  return problem(place_of(request),
                 fmt::format("HTTP {}: {}", response.status, describe_reply(response.body)));
}

}  // namespace

Client::Client(net::Transport& transport, Services services, Clock& clock, ReplyKeeper* keeper)
    : transport_{transport}, services_{std::move(services)}, clock_{clock}, keeper_{keeper} {}

// Sends, and parses the body of a reply whose status lets it be an answer.
template <typename Parse>
auto Client::ask(const net::Request& request, Parse parse) {
  using Parsed = std::invoke_result_t<Parse, std::string_view, std::string_view>;
  const auto reply = transport_.send(request);
  if (!reply) return Parsed{tl::make_unexpected(reply.error())};
  if (reply->status != ok) return Parsed{refused(request, *reply)};
  const std::string place = place_of(request);
  Parsed parsed = parse(reply->body, place);
  if (parsed && keeper_ != nullptr) keeper_->keep(shown(request), reply->body);
  return parsed;
}

void Client::date(Record& record, const std::string& request) const {
  record.fetched = to_iso8601(clock_.now());
  record.origin = request;
}

Result<PubmedReply> Client::pubmed(std::span<const Pmid> pmids) {
  const net::Request request = efetch_request(services_, pmids);
  auto reply = ask(request, parse_pubmed_reply);
  if (reply) {
    for (Record& record : reply->records) date(record, shown(request));
  }
  return reply;
}

Result<EsummaryReply> Client::summaries(std::span<const Pmid> pmids) {
  return ask(esummary_request(services_, pmids), parse_esummary);
}

Result<PmcReply> Client::pmc(std::span<const Pmcid> pmcids) {
  const net::Request request = pmc_request(services_, pmcids);
  auto reply = ask(request, parse_pmc_reply);
  if (reply) {
    for (JatsArticle& article : reply->articles) date(article.record, shown(request));
  }
  return reply;
}

Result<EsearchReply> Client::search(std::string_view term, std::size_t most) {
  return ask(esearch_request(services_, term, most), parse_esearch);
}

Result<std::vector<LinkSet>> Client::neighbours(std::span<const Pmid> pmids) {
  return ask(elink_request(services_, pmids), parse_elink);
}

Result<std::vector<CitationMatch>> Client::match(std::span<const CitationKey> citations) {
  return ask(ecitmatch_request(services_, citations), parse_ecitmatch);
}

Result<IdConverterReply> Client::convert(std::span<const Pmcid> pmcids) {
  return ask(idconv_request(services_, pmcids), parse_id_converter);
}

Result<IdConverterReply> Client::convert(std::span<const Doi> dois) {
  return ask(idconv_request(services_, dois), parse_id_converter);
}

// An unknown DOI is a 404 with a body of its own; any other 404 is no answer.
Answer<Record> Client::crossref(const Doi& doi) {
  const net::Request request = crossref_work_request(services_, doi);
  const auto reply = transport_.send(request);
  if (!reply) return tl::make_unexpected(reply.error());
  if (reply->status != ok && reply->status != not_found) return refused(request, *reply);
  Answer<Record> answer = parse_crossref_work(reply->body, place_of(request));
  if (!answer) return answer;
  if ((reply->status == ok) != answer->has_value()) return refused(request, *reply);
  if (!*answer) return answer;
  if ((*answer)->ids.doi != doi) {
    return problem(place_of(request), fmt::format("asked for {}, answered with {}", to_string(doi),
                                                  to_string((*answer)->ids)));
  }
  date(**answer, shown(request));
  if (keeper_ != nullptr) keeper_->keep(shown(request), reply->body);
  return answer;
}

Answer<std::string> Client::agency(const Doi& doi) {
  const net::Request request = crossref_agency_request(services_, doi);
  const auto reply = transport_.send(request);
  if (!reply) return tl::make_unexpected(reply.error());
  if (reply->status != ok && reply->status != not_found) return refused(request, *reply);
  Answer<std::string> answer = parse_crossref_agency(reply->body, place_of(request));
  if (answer && (reply->status == ok) != answer->has_value()) return refused(request, *reply);
  return answer;
}

Result<CrossrefHits> Client::crossref_hits(const net::Request& request) {
  auto reply = ask(request, parse_crossref_works);
  if (reply) {
    for (CrossrefHit& hit : reply->hits) date(hit.record, shown(request));
  }
  return reply;
}

Result<CrossrefHits> Client::crossref(std::span<const Doi> dois) {
  return crossref_hits(crossref_works_request(services_, dois));
}

Result<CrossrefHits> Client::crossref_query(std::string_view citation, std::size_t rows) {
  return crossref_hits(crossref_query_request(services_, citation, rows));
}

Result<EuropePmcReply> Client::europe_pmc(std::span<const Identifiers> works) {
  const net::Request request = europe_pmc_request(services_, works);
  auto reply = ask(request, parse_europe_pmc);
  if (reply) {
    for (Record& record : reply->records) date(record, shown(request));
  }
  return reply;
}

}  // namespace citewright::registry
