// SPDX-License-Identifier: Apache-2.0
// NLM's MeSH descriptor file (DescriptorRecordSet), one descriptor at a time.
#pragma once

#include "citewright/model/mesh.hpp"
#include "citewright/registry/element_splitter.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace citewright::registry {

/// Cuts a descriptor file into its DescriptorRecords.
class MeshSplitter : public ElementSplitter {
 public:
  explicit MeshSplitter(std::string where);
};

/// Keeps its memory from one descriptor to the next.
class MeshParser {
 public:
  MeshParser();
  ~MeshParser();
  MeshParser(MeshParser&&) noexcept;
  MeshParser& operator=(MeshParser&&) noexcept;

  /// A DescriptorRecord with at least a UI and a name.
  [[nodiscard]] Result<MeshDescriptor> parse(std::string_view xml, std::string_view where);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// The edition that the file's document type ("…/nlmdescriptorrecordset_20240101.dtd") or else its
/// name ("desc2024.xml.gz") says.
[[nodiscard]] std::optional<int> mesh_year(std::string_view first_bytes,
                                           std::string_view file_name);

}  // namespace citewright::registry
