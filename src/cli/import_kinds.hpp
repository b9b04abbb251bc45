// SPDX-License-Identifier: Apache-2.0
// What `import` was told, and a function for each kind of file it takes.
#pragma once

#include <string>
#include <vector>

namespace citewright::cli {

class Session;

struct ImportCommandOptions {
  std::string kind;
  std::vector<std::string> files;  ///< files, folders, or - for standard input
  std::vector<std::string> only;   ///< conditions that records must meet
  bool again = false;
};

/// Each returns the exit status.
int import_mesh_file(Session& session, const ImportCommandOptions& options);
int import_pubmed_files(Session& session, const ImportCommandOptions& options);

}  // namespace citewright::cli
