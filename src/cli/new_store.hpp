// SPDX-License-Identifier: Apache-2.0
// A store that is there whole or not at all.
#pragma once

#include "citewright/store/store.hpp"

#include <filesystem>
#include <functional>

namespace citewright::cli {

/// Makes a store beside `path`, lets `fill` fill it, and gives it its name when all of it is on the
/// disk: one file, nothing beside it. Throws Error{input} where `path` is taken or cannot be made,
/// and whatever `fill` throws.
void write_new_store(const std::filesystem::path& path,
                     const std::function<void(store::Store&)>& fill);

}  // namespace citewright::cli
