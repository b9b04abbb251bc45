// SPDX-License-Identifier: Apache-2.0
// Works out of MEDLINE and JATS files, with what a reference to them should say.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace citewright::bench {

struct Author {
  std::string family;
  std::string given;     ///< "Pei-Hui", "Jackson T"; "" where the source has initials only
  std::string initials;  ///< "PH"
  std::string suffix;
};

struct Work {
  std::vector<Author> authors;
  std::string group;  ///< a body that signs as the only author
  std::string title;  ///< with its closing stop or question mark
  std::string journal;
  std::string short_journal;    ///< "Restor Neurol Neurosci"
  std::string stopped_journal;  ///< "Restor. Neurol. Neurosci."
  std::string year;
  std::string volume;
  std::string issue;
  std::string pages;
  std::string doi;
  std::string pmid;
};

/// Of a gzipped MedlineCitationSet; records without title, journal or year are left out.
[[nodiscard]] std::vector<Work> read_medline(const std::filesystem::path& file);
/// The journal articles of a JATS file's reference list.
[[nodiscard]] std::vector<Work> read_jats_references(const std::filesystem::path& file);

}  // namespace citewright::bench
