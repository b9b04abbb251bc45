// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/crossref.hpp"

#include "crossref_work.hpp"
#include "json_value.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::registry {
namespace {

// What a failure's message says: a text, or a list of objects that have one.
std::string words_of_failure(const Json& reply) {
  std::string words = text_at(reply, "message-type");
  for (const Json* message : items_at(reply, "message")) {
    const std::string text =
        message->is_object() ? text_at(*message, "message") : text_in(*message);
    if (!text.empty()) words += ": " + text;
  }
  return words;
}

// "status" is "ok" in every good reply, and the type says what the message is.
Result<const Json*> message_of(const Json& reply, std::string_view type, std::string_view where) {
  if (text_at(reply, "status") != "ok") return server_says(words_of_failure(reply), where);
  const Json* message = member(reply, "message");
  const std::string got = text_at(reply, "message-type");
  if (got != type || message == nullptr || !message->is_object()) {
    return problem(std::string{where},
                   fmt::format("a {} was expected, this is a \"{}\"", type, quote_reply(got)));
  }
  return message;
}

}  // namespace

Answer<Record> parse_crossref_work(std::string_view body, std::string_view where) {
  if (trim(body) == "Resource not found.") return std::nullopt;
  auto reply = parse_json_reply(body, "a work", where);
  if (!reply) return tl::make_unexpected(std::move(reply.error()));
  const bool bare = member(*reply, "DOI") != nullptr && member(*reply, "message") == nullptr;
  const auto work = bare ? Result<const Json*>{&*reply} : message_of(*reply, "work", where);
  if (!work) return tl::make_unexpected(work.error());
  auto record = read_crossref_work(**work, where);
  if (!record) return tl::make_unexpected(std::move(record.error()));
  return std::move(*record);
}

Answer<std::string> parse_crossref_agency(std::string_view body, std::string_view where) {
  if (trim(body) == "Resource not found.") return std::nullopt;
  auto reply = parse_json_reply(body, "an agency", where);
  if (!reply) return tl::make_unexpected(std::move(reply.error()));
  const auto message = message_of(*reply, "work-agency", where);
  if (!message) return tl::make_unexpected(message.error());
  const Json* agency = member(**message, "agency");
  std::string label = agency == nullptr ? "" : text_at(*agency, "label");
  if (label.empty()) return problem(std::string{where}, "an agency without a label");
  return label;
}

Result<CrossrefHits> parse_crossref_works(std::string_view body, std::string_view where) {
  auto reply = parse_json_reply(body, "a list of works", where);
  if (!reply) return tl::make_unexpected(std::move(reply.error()));
  const auto list = message_of(*reply, "work-list", where);
  if (!list) return tl::make_unexpected(list.error());
  const auto total = number_at(**list, "total-results");
  const Json* items = member(**list, "items");
  if (!total || items == nullptr || !items->is_array()) {
    return problem(std::string{where}, "a list of works without total-results or items");
  }
  CrossrefHits hits;
  hits.total = *total;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const Json& item = (*items)[i];
    auto record = read_crossref_work(item, fmt::format("{}, item {}", where, i + 1));
    if (!record) {
      hits.problems.push_back(std::move(record.error()));
      continue;
    }
    const Json* score = member(item, "score");
    const bool scored = score != nullptr && score->is_number();
    hits.hits.push_back(
        {std::move(*record), scored ? std::optional{score->get<double>()} : std::nullopt});
  }
  return hits;
}

}  // namespace citewright::registry
