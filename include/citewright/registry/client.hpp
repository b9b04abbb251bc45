// SPDX-License-Identifier: Apache-2.0
// Asks the registries: one method a question, each one request.
#pragma once

#include "citewright/base/clock.hpp"
#include "citewright/net/transport.hpp"
#include "citewright/registry/crossref.hpp"
#include "citewright/registry/esummary.hpp"
#include "citewright/registry/europe_pmc.hpp"
#include "citewright/registry/eutils.hpp"
#include "citewright/registry/id_converter.hpp"
#include "citewright/registry/jats.hpp"
#include "citewright/registry/pubmed_xml.hpp"
#include "citewright/registry/requests.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

/// Keeps replies as they came, beside what was made of them.
class ReplyKeeper {
 public:
  virtual ~ReplyKeeper() = default;
  /// Only of whole replies that could be read. `request` is redacted: an address, and after a blank
  /// the form of a POST.
  virtual void keep(const std::string& request, const std::string& body) = 0;
};

/// A reply that is not what was asked for (another status, HTML, cut off, an error element…) is a
/// Problem that says what it was; it never means that a work does not exist. Records carry when and
/// by which request they were fetched.
class Client {
 public:
  Client(net::Transport& transport, Services services, Clock& clock, ReplyKeeper* keeper = nullptr);

  [[nodiscard]] Result<PubmedReply> pubmed(std::span<const Pmid> pmids);
  [[nodiscard]] Result<EsummaryReply> summaries(std::span<const Pmid> pmids);
  [[nodiscard]] Result<PmcReply> pmc(std::span<const Pmcid> pmcids);
  [[nodiscard]] Result<EsearchReply> search(std::string_view term, std::size_t most);
  [[nodiscard]] Result<std::vector<LinkSet>> neighbours(std::span<const Pmid> pmids);
  [[nodiscard]] Result<std::vector<CitationMatch>> match(std::span<const CitationKey> citations);
  [[nodiscard]] Result<IdConverterReply> convert(std::span<const Pmcid> pmcids);
  [[nodiscard]] Result<IdConverterReply> convert(std::span<const Doi> dois);
  [[nodiscard]] Answer<Record> crossref(const Doi& doi);
  /// The agency's name; absent: Crossref knows of no agency that registered it.
  [[nodiscard]] Answer<std::string> agency(const Doi& doi);
  [[nodiscard]] Result<CrossrefHits> crossref(std::span<const Doi> dois);
  [[nodiscard]] Result<CrossrefHits> crossref_query(std::string_view citation, std::size_t rows);
  [[nodiscard]] Result<EuropePmcReply> europe_pmc(std::span<const Identifiers> works);

 private:
  template <typename Parse>
  auto ask(const net::Request& request, Parse parse);
  [[nodiscard]] Result<CrossrefHits> crossref_hits(const net::Request& request);
  void date(Record& record, const std::string& request) const;

  net::Transport& transport_;
  Services services_;
  Clock& clock_;
  ReplyKeeper* keeper_;
};

}  // namespace citewright::registry
