// SPDX-License-Identifier: Apache-2.0
// The tasks: each reads its set and adds its rows, or says that the set is missing.
#pragma once

#include "report.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace citewright::bench {

struct Task {
  std::string_view name;
  std::string_view about;
  void (*run)(const std::filesystem::path& folder, Report& report);
};

[[nodiscard]] std::span<const Task> tasks();

/// Cited papers against others: SciFact. Its train split is judged in five folds by article, by
/// models that never saw the fold.
void run_scifact(const std::filesystem::path& folder, Report& report);
/// Which papers a claim's words find, among all of SciFact's.
void run_retrieval(const std::filesystem::path& folder, Report& report);
/// Real citing sentences with the cited article swapped for others, their labels, and the mix that
/// the `off topic` band is told on.
void run_citations(const std::filesystem::path& folder, Report& report);
void run_evidence(const std::filesystem::path& folder, Report& report);
void run_trials(const std::filesystem::path& folder, Report& report);
void run_speed(const std::filesystem::path& folder, Report& report);

}  // namespace citewright::bench
