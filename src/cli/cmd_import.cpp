// SPDX-License-Identifier: Apache-2.0
#include "cli/import_kinds.hpp"
#include "cli/option_list.hpp"
#include "cli/session.hpp"

#include <array>
#include <memory>

namespace citewright::cli {
namespace {

using Import = int (*)(Session&, const ImportCommandOptions&);

constexpr auto kinds =
    std::to_array<Choice<Import>>({{"mesh", import_mesh_file}, {"pubmed", import_pubmed_files}});

}  // namespace

Action import_command(OptionList& list) {
  const auto options = std::make_shared<ImportCommandOptions>();
  list.positional("KIND", options->kind, Count::required,
                  "what the files hold: pubmed, PubMed's yearly or daily files; mesh, NLM's MeSH "
                  "descriptors",
                  names_of(kinds));
  list.positional(
      "FILE", options->files, Count::at_least_one,
      "a file, as it is or packed with gzip, a folder of them, or - for standard input");
  list.parsed(
      "--only", "CONDITIONS",
      [options](const std::string& typed) { options->only.push_back(typed); },
      "keep only records that meet them: mesh:, journal:, year:, type:, or words");
  list.flag("--again", options->again, "read also files that were read whole before");
  return [options](Session& session) {
    return choose("KIND", options->kind, kinds)(session, *options);
  };
}

}  // namespace citewright::cli
