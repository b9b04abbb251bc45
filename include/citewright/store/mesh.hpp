// SPDX-License-Identifier: Apache-2.0
// MeSH in the store: truth that comes from NLM's descriptor file.
#pragma once

#include "citewright/model/mesh.hpp"
#include "citewright/store/database.hpp"

#include <functional>
#include <optional>

namespace citewright::store {

/// Puts one edition in the place of what was there; what was there stays unless finish() is
/// reached.
class MeshWriter {
 public:
  explicit MeshWriter(Database& database);

  /// False where the edition has a descriptor of this UI already; the first one stays.
  bool put(const MeshDescriptor& descriptor);

  /// Keeps what was put; fills in the source's counts.
  MeshSource finish(MeshSource source);

 private:
  Database& database_;
  Transaction transaction_;
  Statement added_;
  std::size_t descriptors_ = 0;
  std::size_t terms_ = 0;
};

/// The edition that was imported; nothing where none was.
[[nodiscard]] std::optional<MeshSource> mesh_source(const Database& database);

/// Every descriptor, by UI.
void for_each_mesh_descriptor(const Database& database,
                              const std::function<void(MeshDescriptor)>& visit);

/// Puts the edition of one store into another one; nothing is done where there is none.
void copy_mesh(const Database& from, Database& to);

}  // namespace citewright::store
