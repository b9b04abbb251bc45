// SPDX-License-Identifier: Apache-2.0
// Imports of records: how far they are, what they told, how they ended.
#include "cli/exit_status.hpp"
#include "cli/import_kinds.hpp"
#include "cli/interrupt.hpp"
#include "cli/session.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/bulk/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace citewright::cli {
namespace {

constexpr std::uint64_t most_told = 20;  // a wrong file has as many problems as elements

// "12 % of pubmed26n0003.xml.gz (3 of 40): 81,000 records, 21,300 a second, 12 min left"
class Progress {
 public:
  explicit Progress(const Session& session) : session_{session} {}

  void show(const bulk::ImportStatus& status) const {
    using Seconds = std::chrono::duration<double>;
    const double seconds = Seconds{std::chrono::steady_clock::now() - begin_}.count();
    const double rate = static_cast<double>(status.records) / std::max(seconds, 0.001);
    std::string line = fmt::format("{} ({} of {}): {} records, {:.0f} a second", status.file,
                                   status.file_number, status.files, status.records, rate);
    if (status.bytes > 0 && status.bytes_done > 0) {
      const double done =
          static_cast<double>(status.bytes_done) / static_cast<double>(status.bytes);
      line = fmt::format("{:.0f} % of {}, {}", 100 * done, line, left(seconds / done - seconds));
    }
    session_.show_progress(line);
  }

 private:
  static std::string left(double seconds) {
    constexpr double minute = 60;
    return seconds < 2 * minute ? fmt::format("{:.0f} s left", std::max(seconds, 0.0))
                                : fmt::format("{:.0f} min left", seconds / minute);
  }

  const Session& session_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

bulk::RecordFilter filter_of(const ImportCommandOptions& options) {
  bulk::RecordFilter filter;
  for (const std::string& only : options.only) filter.add(only, nullptr);
  return filter;
}

std::string summary_of(const bulk::ImportSummary& summary) {
  const auto part = [](std::uint64_t count, std::string_view what) {
    return count == 0 ? std::string{} : fmt::format(", {} {}", count, what);
  };
  return fmt::format("{} records added{}{}{}{}{}{}{}\n", summary.added,
                     part(summary.replaced, "replaced"),
                     part(summary.kept_newer, "older than what the store has"),
                     part(summary.withdrawn, "withdrawn"), part(summary.filtered, "not asked for"),
                     part(summary.problems, "problems"), part(summary.known, "files read before"),
                     summary.stopped ? "; stopped, the same command goes on from here" : "");
}

int status_of(const bulk::ImportSummary& summary) {
  if (summary.stopped) return exit_interrupted;
  return summary.problems == 0 ? exit_well : exit_status(ErrorCode::input);
}

}  // namespace

int import_pubmed_files(Session& session, const ImportCommandOptions& options) {
  bulk::ImportOptions how;
  how.filter = filter_of(options);
  how.now = to_iso8601(system_clock().now());
  how.again = options.again;
  // One core reads and writes; more parsers than the rest would only wait.
  how.parsers = std::clamp(std::thread::hardware_concurrency(), 2U, 8U) - 1;
  const auto files = bulk::list_sources(options.files, bulk::pubmed_endings);
  const Progress progress{session};
  how.progress = [&progress](const bulk::ImportStatus& status) { progress.show(status); };
  std::uint64_t told = 0;
  how.tell = [&](const Problem& problem) {
    if (++told > most_told) return;
    session.end_progress();
    print_warning(fmt::format("{}: {}", problem.where, problem.what),
                  told == most_told ? "there may be more like it; they are counted" : "");
  };
  hear_interrupts();
  how.stop = &interrupted();
  const bulk::ImportSummary summary = bulk::import_pubmed(session.store(), files, how);
  session.end_progress();
  if (!session.is_quiet()) session.write(summary_of(summary));
  return status_of(summary);
}

}  // namespace citewright::cli
