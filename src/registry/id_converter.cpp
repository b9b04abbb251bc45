// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/id_converter.hpp"

#include "json_value.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::registry {
namespace {

// The present converter's words, and the older one's.
bool says_not_in_pmc(std::string_view message) {
  constexpr auto messages =
      std::to_array<std::string_view>({"identifier not found in pmc", "invalid article id"});
  return std::find(messages.begin(), messages.end(), to_ascii_lower(message)) != messages.end();
}

IdConversion read_conversion(const Json& json) {
  IdConversion conversion;
  conversion.requested = text_at(json, "requested-id");
  conversion.ids.pmid = Pmid::parse(text_at(json, "pmid"));
  conversion.ids.pmcid = Pmcid::parse(text_at(json, "pmcid"));
  conversion.ids.doi = Doi::parse(text_at(json, "doi"));
  const std::string message = text_at(json, "errmsg");
  if (text_at(json, "status") == "error") {
    if (!says_not_in_pmc(message))
      conversion.error = quote_reply(message.empty() ? "error" : message);
  } else {
    conversion.in_pmc = conversion.ids.pmcid.has_value();
    if (!conversion.in_pmc) conversion.error = "neither a PMCID nor an error";
  }
  return conversion;
}

bool is_about(const IdConversion& conversion, std::string_view requested) {
  if (!conversion.requested.empty()) {
    return to_ascii_lower(conversion.requested) == to_ascii_lower(requested);
  }
  Identifiers asked;
  asked.pmid = Pmid::parse(requested);
  asked.pmcid = Pmcid::parse(requested);
  asked.doi = Doi::parse(requested);
  return share_identifier(conversion.ids, asked);
}

}  // namespace

Answer<Identifiers> IdConverterReply::ids_of(std::string_view requested) const {
  const auto found =
      std::find_if(conversions.begin(), conversions.end(),
                   [requested](const IdConversion& c) { return is_about(c, requested); });
  if (found == conversions.end()) {
    return problem(std::string{requested}, "the converter does not mention it");
  }
  if (!found->error.empty()) return problem(std::string{requested}, found->error);
  if (!found->in_pmc) return std::nullopt;
  return found->ids;
}

Result<IdConverterReply> parse_id_converter(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "the ID converter's reply", where);
  if (!tree) return tl::make_unexpected(tree.error());
  const Json* records = member(*tree, "records");
  if (text_at(*tree, "status") != "ok" || records == nullptr || !records->is_array()) {
    const std::string message = text_at(*tree, "message");
    return server_says(message.empty() ? body : message, where);
  }
  IdConverterReply reply;
  for (const Json& record : *records) reply.conversions.push_back(read_conversion(record));
  return reply;
}

}  // namespace citewright::registry
