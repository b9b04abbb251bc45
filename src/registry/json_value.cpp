// SPDX-License-Identifier: Apache-2.0
#include "json_value.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace citewright::registry {
namespace {

// E-utilities put raw line ends into an ERROR's string, which makes the body no JSON.
std::optional<std::string_view> error_in_broken_json(std::string_view body) {
  constexpr std::string_view mark = R"("ERROR":")";
  const std::size_t start = body.find(mark);
  if (start == std::string_view::npos) return std::nullopt;
  const std::string_view rest = body.substr(start + mark.size());
  return rest.substr(0, rest.find('"'));
}

}  // namespace

Result<Json> parse_json_reply(std::string_view body, std::string_view expected,
                              std::string_view where) {
  if (classify_reply(body) != ReplyKind::json) {
    return problem(std::string{where},
                   fmt::format("{} was expected, this is {}", expected, describe_reply(body)));
  }
  Json tree = is_valid_utf8(body) ? Json::parse(body, nullptr, false)
                                  : Json::parse(to_valid_utf8(body), nullptr, false);
  if (!tree.is_discarded()) return tree;
  if (const auto words = error_in_broken_json(body)) return server_says(*words, where);
  return problem(std::string{where},
                 fmt::format("not well-formed JSON, or cut off: \"{}\"", quote_reply(body)));
}

const Json* member(const Json& value, const char* key) {
  if (!value.is_object()) return nullptr;
  const auto found = value.find(key);
  return found == value.end() ? nullptr : &*found;
}

std::string text_in(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  return {};
}

std::string text_at(const Json& value, const char* key) {
  const Json* found = member(value, key);
  return found == nullptr ? std::string{} : text_in(*found);
}

std::optional<std::int64_t> number_in(const Json& value) {
  const std::string digits = text_in(value);
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

std::optional<std::int64_t> number_at(const Json& value, const char* key) {
  const Json* found = member(value, key);
  return found == nullptr ? std::nullopt : number_in(*found);
}

std::vector<const Json*> items_at(const Json& value, const char* key) {
  const Json* list = member(value, key);
  std::vector<const Json*> items;
  if (list == nullptr) return items;
  if (list->is_object() || list->is_string()) items.push_back(list);
  if (list->is_array()) {
    for (const Json& item : *list) items.push_back(&item);
  }
  return items;
}

std::vector<std::string> texts_at(const Json& value, const char* key) {
  std::vector<std::string> texts;
  for (const Json* item : items_at(value, key)) {
    std::string text = text_in(*item);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::string first_text_at(const Json& value, const char* key) {
  std::vector<std::string> texts = texts_at(value, key);
  return texts.empty() ? std::string{} : std::move(texts.front());
}

}  // namespace citewright::registry
