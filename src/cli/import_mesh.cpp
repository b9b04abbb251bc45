// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/import_mesh.hpp"

#include "cli/exit_status.hpp"
#include "cli/import_kinds.hpp"
#include "cli/session.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/base/error.hpp"
#include "citewright/base/gzip_file.hpp"

#include <fmt/format.h>

namespace citewright::cli {

int import_mesh_file(Session& session, const ImportCommandOptions& options) {
  if (options.files.size() != 1 || !options.only.empty()) {
    throw Error{ErrorCode::usage, "MeSH is imported whole, from one file"}.with_hint(
        "citewright import mesh FILE");
  }
  const std::string& file = options.files.front();
  GzipFile input{file};
  const auto report = [&](std::size_t count) {
    constexpr double whole = 100;
    session.show_progress(
        fmt::format("{:.0f} % of {}: {} descriptors", whole * input.progress(), file, count));
  };
  const MeshSource source = retrieval::import_mesh(
      session.store().database(), file, to_iso8601(system_clock().now()),
      [&input] { return input.next(); }, report);
  session.end_progress();
  if (session.is_quiet()) return exit_well;
  session.write(fmt::format("{}: {} descriptors with {} terms{}\n", source.file, source.descriptors,
                            source.terms,
                            source.year ? fmt::format(", MeSH of {}", *source.year) : ""));
  return exit_well;
}

}  // namespace citewright::cli
