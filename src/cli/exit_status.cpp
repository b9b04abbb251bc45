// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"

#include <array>

namespace citewright::cli {
namespace {

constexpr auto table = std::to_array<ExitStatus>({
    {exit_well, "all is well; also when the reader of the output went away"},
    {exit_found_something, "an audit has findings at or above --fail-on, a search has no hit"},
    {exit_status(ErrorCode::usage), "the command line was not understood"},
    {exit_status(ErrorCode::input), "a file could not be read, understood or written"},
    {exit_status(ErrorCode::network), "a registry could not be asked"},
    {exit_status(ErrorCode::database), "the store could not be opened, read or written"},
    {exit_status(ErrorCode::schema_mismatch), "the store was made by a newer version"},
    {exit_status(ErrorCode::locked), "the store is in use by another run"},
    {exit_status(ErrorCode::internal), "a fault of the program; please report it"},
    {exit_interrupted, "interrupted"},
});

}  // namespace

std::span<const ExitStatus> exit_statuses() {
  return table;
}

}  // namespace citewright::cli
