// SPDX-License-Identifier: Apache-2.0
// NLM's descriptor file into the store.
#pragma once

#include "citewright/model/mesh.hpp"
#include "citewright/store/database.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace citewright::retrieval {

/// The next bytes of the file, "" at its end.
using NextBytes = std::function<std::string_view()>;

/// Puts the descriptors of a file in the place of those in the store: all, or none where it throws.
/// `report` is told after each piece how many were read. The memory used is that of one descriptor.
/// Throws Error{input} that names the file and the byte for what is cut off, damaged, another kind
/// of file or without any descriptor.
MeshSource import_mesh(store::Database& database, const std::string& file, std::string imported,
                       const NextBytes& next, const std::function<void(std::size_t)>& report);

}  // namespace citewright::retrieval
