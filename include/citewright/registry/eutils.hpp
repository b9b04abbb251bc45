// SPDX-License-Identifier: Apache-2.0
// The small replies of E-utilities and of PubMed's citation matchers. HTTP 200 proves nothing: an
// ERROR, an error of the gateway, HTML, nothing at all and a missing count are Problems.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/identifier.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

/// esearch, in XML or JSON.
struct EsearchReply {
  std::int64_t count = 0;             ///< of all hits, of which `ids` are some
  std::vector<std::string> ids;       ///< of the database that was asked
  std::vector<std::string> dropped;   ///< terms, fields and quoted phrases that were not searched
  std::vector<std::string> warnings;  ///< "No items found.", ignored words
  std::string query_key;              ///< with usehistory=y
  std::string web_env;

  /// False where a part of the query was left out, so that hits and no hits mean nothing.
  [[nodiscard]] bool answered_as_asked() const { return dropped.empty(); }
};
[[nodiscard]] Result<EsearchReply> parse_esearch(std::string_view body, std::string_view where);

struct Link {
  std::string id;
  std::optional<std::int64_t> score;  ///< only of cmd=neighbor_score

  bool operator==(const Link&) const = default;
};

struct LinkList {
  std::string database;
  std::string name;  ///< "pubmed_pubmed_citedin"
  std::vector<Link> links;
};

/// The links of one id, or of all ids that were sent as one comma list.
struct LinkSet {
  std::string database;
  std::vector<std::string> ids;
  std::vector<LinkList> lists;  ///< none where there are no links
};

/// elink with cmd=neighbor or neighbor_score, in XML or JSON. Links to the web (cmd=prlinks) are
/// left out.
[[nodiscard]] Result<std::vector<LinkSet>> parse_elink(std::string_view body,
                                                       std::string_view where);

struct EpostReply {
  std::string query_key;
  std::string web_env;
};
[[nodiscard]] Result<EpostReply> parse_epost(std::string_view body, std::string_view where);

enum class MatchOutcome : std::uint8_t { found, ambiguous, not_found, journal_unknown, failed };

/// One line of ecitmatch's answer.
struct CitationMatch {
  std::string key;  ///< as sent
  MatchOutcome outcome = MatchOutcome::failed;
  std::vector<Pmid> pmids;  ///< one when found; the candidates when ambiguous and few
};

/// ecitmatch. Lines may be missing: a key without a line was not answered.
[[nodiscard]] Result<std::vector<CitationMatch>> parse_ecitmatch(std::string_view body,
                                                                 std::string_view where);

/// The match of that key; `failed` where there is no such line.
[[nodiscard]] CitationMatch match_of(const std::vector<CitationMatch>& matches,
                                     std::string_view key);

/// The citation matcher of PubMed's web site (JSON): every match, none where it found none.
[[nodiscard]] Result<std::vector<Pmid>> parse_citmatch(std::string_view body,
                                                       std::string_view where);

}  // namespace citewright::registry
