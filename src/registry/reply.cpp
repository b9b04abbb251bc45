// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/reply.hpp"

#include "markup_scan.hpp"
#include "redact.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace citewright::registry {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_error_body = 16'384;  // those known have up to 2,400 bytes

std::string_view without_mark_and_blanks(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const std::size_t start = body.find_first_not_of(" \t\r\n");
  return start == std::string_view::npos ? std::string_view{} : body.substr(start);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool has_html_doctype(std::string_view body) {
  constexpr std::string_view doctype = "<!doctype html";
  return to_ascii_lower(body.substr(0, doctype.size())) == doctype;
}

// Passes over XML's declaration, comments and a document type that is not HTML's.
std::string_view without_prolog(std::string_view body) {
  body = without_mark_and_blanks(body);
  while ((body.starts_with("<?") || body.starts_with("<!")) && !has_html_doctype(body)) {
    const std::size_t end = end_of_special(body);
    body = without_mark_and_blanks(end == unfinished ? "" : body.substr(end));
  }
  return body;
}

// A document type or a first element of HTML.
bool is_html(std::string_view body) {
  constexpr auto names = std::to_array<std::string_view>({"html", "head", "body", "title"});
  body = without_prolog(body);
  if (has_html_doctype(body)) return true;
  if (!body.starts_with('<')) return false;
  const std::string name = to_ascii_lower(leading_name(body.substr(1)));
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The kind that an error's words give.
ReplyKind kind_of_message(std::string_view message) {
  const std::string folded = to_ascii_lower(message);
  if (contains(folded, "rate limit") || contains(folded, "too many requests")) {
    return ReplyKind::rate_limited;
  }
  if (contains(folded, "api key") || contains(folded, "api-key")) return ReplyKind::key_refused;
  return ReplyKind::json_error;
}

ReplyKind kind_of_json(std::string_view body) {
  if (body.size() > largest_error_body) return ReplyKind::json;
  const Json tree = Json::parse(body, nullptr, false);
  if (!tree.is_object()) return ReplyKind::json;
  if (const auto error = tree.find("error"); error != tree.end()) {
    return error->is_string() ? kind_of_message(error->get_ref<const std::string&>())
                              : ReplyKind::json_error;
  }
  if (tree.contains("errors")) return ReplyKind::json_error;
  const auto message = tree.find("message");
  const bool bare = message != tree.end() && message->is_string() && tree.contains("code");
  return bare ? kind_of_message(message->get_ref<const std::string&>()) : ReplyKind::json;
}

std::string_view name_of(ReplyKind kind) {
  switch (kind) {
    case ReplyKind::empty:
      return "an empty reply";
    case ReplyKind::html:
      return "an HTML page";
    case ReplyKind::blocked:
      return "the page that says access is blocked";
    case ReplyKind::rate_limited:
      return "word that there were too many requests";
    case ReplyKind::key_refused:
      return "word that the API key is refused";
    case ReplyKind::json_error:
      return "a JSON error";
    case ReplyKind::json:
      return "JSON";
    case ReplyKind::xml:
      return "XML";
    case ReplyKind::text:
      return "plain text";
  }
  return "";
}

}  // namespace

ReplyKind classify_reply(std::string_view body) {
  body = without_mark_and_blanks(body);
  if (body.empty()) return ReplyKind::empty;
  if (is_html(body)) {
    constexpr std::size_t looked_at = 2'048;
    const bool blocked = contains(body.substr(0, looked_at), "Error Blocked");
    return blocked ? ReplyKind::blocked : ReplyKind::html;
  }
  if (body.front() == '<') return ReplyKind::xml;
  if (body.front() == '{' || body.front() == '[') return kind_of_json(body);
  return ReplyKind::text;
}

std::string quote_reply(std::string_view body) {
  constexpr std::size_t most_characters = 200;
  constexpr std::size_t looked_at = 2'000;  // before blanks are collapsed and words replaced
  const std::string start = to_valid_utf8(without_mark_and_blanks(body).substr(0, looked_at));
  return shorten(redact(collapse_whitespace(start)), most_characters);
}

std::string describe_reply(std::string_view body) {
  const ReplyKind kind = classify_reply(body);
  if (kind == ReplyKind::empty) return std::string{name_of(kind)};
  return fmt::format("{}: \"{}\"", name_of(kind), quote_reply(without_prolog(body)));
}

}  // namespace citewright::registry
