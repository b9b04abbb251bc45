// SPDX-License-Identifier: Apache-2.0
// How long texts are kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citewright::store {

/// The name under which what compressed() makes is kept.
inline constexpr std::string_view compression = "zlib";

[[nodiscard]] std::string compressed(std::string_view text);

/// Nothing where the bytes are no such stream, are cut off, or unpack to more than a reply has.
[[nodiscard]] std::optional<std::string> unpacked(std::string_view packed);

}  // namespace citewright::store
