// SPDX-License-Identifier: Apache-2.0
#include "json_value.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/registry/eutils.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::registry {
namespace {

constexpr std::size_t echoed_fields = 6;  // journal, year, volume, page, author, key

std::vector<Pmid> read_candidates(std::string_view list) {
  std::vector<Pmid> pmids;
  for (const std::string_view part : split(list, ',')) {
    const auto pmid = Pmid::parse(part);
    if (!pmid) return {};  // "(783 citations)"
    pmids.push_back(*pmid);
  }
  return pmids;
}

// The last field says it; the author before the key may have been blanked.
CitationMatch read_match(const std::vector<std::string_view>& fields) {
  constexpr std::string_view ambiguous = "AMBIGUOUS";
  CitationMatch match;
  match.key = trim(fields[echoed_fields - 1]);
  const std::string_view result = trim(fields.back());
  if (const auto pmid = Pmid::parse(result)) {
    match.outcome = MatchOutcome::found;
    match.pmids = {*pmid};
  } else if (result.starts_with(ambiguous)) {
    match.outcome = MatchOutcome::ambiguous;
    match.pmids = read_candidates(result.substr(ambiguous.size()));
  } else if (result == "NOT_FOUND") {
    match.outcome = MatchOutcome::not_found;
  } else if (result == "NOT_FOUND;INVALID_JOURNAL") {
    match.outcome = MatchOutcome::journal_unknown;
  }
  return match;
}

}  // namespace

Result<std::vector<CitationMatch>> parse_ecitmatch(std::string_view body, std::string_view where) {
  if (classify_reply(body) != ReplyKind::text) {
    return problem(std::string{where}, fmt::format("lines of citations were expected, this is {}",
                                                   describe_reply(body)));
  }
  std::vector<CitationMatch> matches;
  for (const std::string_view raw : split(body, '\n')) {
    const std::string_view line = trim(raw);
    if (line.empty()) continue;
    const std::vector<std::string_view> fields = split(line, '|');
    if (fields.size() <= echoed_fields) {
      return problem(std::string{where},
                     fmt::format("a line of {} fields, at least 7 are needed: \"{}\"",
                                 fields.size(), quote_reply(line)));
    }
    matches.push_back(read_match(fields));
  }
  return matches;
}

CitationMatch match_of(const std::vector<CitationMatch>& matches, std::string_view key) {
  const auto found = std::find_if(matches.begin(), matches.end(),
                                  [key](const CitationMatch& match) { return match.key == key; });
  if (found != matches.end()) return *found;
  CitationMatch unanswered;
  unanswered.key = key;
  return unanswered;
}

Result<std::vector<Pmid>> parse_citmatch(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "a citation match", where);
  if (!tree) return tl::make_unexpected(tree.error());
  const Json* success = member(*tree, "success");
  const Json* result = member(*tree, "result");
  const Json* uids = result == nullptr ? nullptr : member(*result, "uids");
  const bool succeeded = success != nullptr && success->is_boolean() && success->get<bool>();
  if (!succeeded || uids == nullptr || !uids->is_array()) {
    return problem(std::string{where},
                   fmt::format("no successful citation match: \"{}\"", quote_reply(body)));
  }
  std::vector<Pmid> pmids;
  for (const Json& uid : *uids) {
    const auto pmid = Pmid::parse(text_at(uid, "pubmed"));
    if (!pmid) return problem(std::string{where}, "a citation match without a PMID");
    pmids.push_back(*pmid);
  }
  return pmids;
}

}  // namespace citewright::registry
