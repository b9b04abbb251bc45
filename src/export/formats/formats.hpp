// SPDX-License-Identifier: Apache-2.0
// One function and one file a list format; reference_list.cpp has the table.
#pragma once

#include "export/work.hpp"

#include <span>
#include <string>
#include <vector>

namespace citewright::exports {

/// An entry as every format gets it.
struct ListEntry {
  std::string name;  ///< "r4"
  Work work;
  std::vector<std::string> notes;  ///< empty where none were asked for
};

[[nodiscard]] std::string write_markdown(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_csv(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_json(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_csl_json(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_bibtex(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_ris(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_nbib(std::span<const ListEntry> entries);
[[nodiscard]] std::string write_jats(std::span<const ListEntry> entries);

}  // namespace citewright::exports
