// SPDX-License-Identifier: Apache-2.0
// Reads JSON whose types are not to be relied on: a value of another type counts as none.
#pragma once

#include "server_words.hpp"

#include "citewright/base/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

using Json = nlohmann::json;

/// The tree, or what came instead of `expected`. Ill-formed UTF-8 becomes U+FFFD. Never throws.
[[nodiscard]] Result<Json> parse_json_reply(std::string_view body, std::string_view expected,
                                            std::string_view where);

/// The member, or nullptr where `value` is no object or has no such member.
[[nodiscard]] const Json* member(const Json& value, const char* key);

/// A string as it is, a number in digits; "" for any other type.
[[nodiscard]] std::string text_in(const Json& value);
[[nodiscard]] std::string text_at(const Json& value, const char* key);

/// A whole number, or a string that is one.
[[nodiscard]] std::optional<std::int64_t> number_in(const Json& value);
[[nodiscard]] std::optional<std::int64_t> number_at(const Json& value, const char* key);

/// An array's elements; of an object or string the thing itself, as some services write lists of
/// one. The pointers live as long as `value`.
[[nodiscard]] std::vector<const Json*> items_at(const Json& value, const char* key);

/// The first non-empty text of a list.
[[nodiscard]] std::string first_text_at(const Json& value, const char* key);

/// Every non-empty text of a list.
[[nodiscard]] std::vector<std::string> texts_at(const Json& value, const char* key);

}  // namespace citewright::registry
