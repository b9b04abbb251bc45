// SPDX-License-Identifier: Apache-2.0
// Records of real works, as our own readers read them, to fill a store with.
#pragma once

#include "citewright/model/record.hpp"

#include <filesystem>
#include <vector>

namespace citewright::bench {

/// Of a gzipped set in PubMed's XML.
[[nodiscard]] std::vector<Record> read_pubmed_records(const std::filesystem::path& file);

/// PubMedQA's: title, year and abstract.
[[nodiscard]] std::vector<Record> read_pubmedqa_records(const std::filesystem::path& file);

/// Of every reply in a folder that is PubMed's XML from beginning to end.
[[nodiscard]] std::vector<Record> read_recorded_replies(const std::filesystem::path& folder);

/// All of these out of the data's folder.
[[nodiscard]] std::vector<Record> read_known_records(const std::filesystem::path& data);

}  // namespace citewright::bench
