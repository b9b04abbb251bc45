// SPDX-License-Identifier: Apache-2.0
#include "run.hpp"

#include "model_specs.hpp"
#include "tasks.hpp"

#include "citewright/base/error.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <array>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

namespace citewright::bench {
namespace {

constexpr auto all_tasks = std::to_array<Task>({
    {"scifact", "cited papers against random ones and near ones", run_scifact},
    {"retrieval", "papers found by a claim's words", run_retrieval},
    {"citations", "swapped citations, labels of quotation errors, the off-topic band",
     run_citations},
    {"evidence", "the sentence that bears on the claim", run_evidence},
    {"trials", "a trial's result against its background references", run_trials},
    {"speed", "time for one claim", run_speed},
});

struct Options {
  std::string folder;
  std::vector<std::string> tasks;
  bool json = false;
  bool train = false;
};

std::string default_folder() {
  const char* folder = std::getenv("CITEWRIGHT_DATA");
  return folder == nullptr ? "../shared/data" : folder;
}

void print_weights(const Options& options) {
  fmt::print(
      "# Weights of the probabilities that a judgement is made of: ln(p / (1 - p)) = bias + sum "
      "of\n"
      "# weight times figure. Trained on the train splits of SciFact, CliniFact and\n"
      "# citation-integrity.\n"
      "# Made by: citewright-bench --train FOLDER\n{}",
      score::to_text(train_all(options.folder)));
}

void print_report(const Options& options) {
  Report report;
  for (const Task& task : all_tasks) {
    const bool wanted =
        options.tasks.empty() ||
        std::find(options.tasks.begin(), options.tasks.end(), task.name) != options.tasks.end();
    if (wanted) task.run(options.folder, report);
  }
  fmt::print("{}", options.json ? to_json(report) : to_table(report));
}

void check_tasks(const Options& options) {
  for (const std::string& name : options.tasks) {
    if (std::none_of(all_tasks.begin(), all_tasks.end(),
                     [&](const Task& task) { return task.name == name; }))
      throw Error{ErrorCode::usage, "no task is called \"{}\"", name}.with_hint(
          "citewright-bench --help lists them");
  }
}

std::string task_list() {
  std::string text = "Tasks:";
  for (const Task& task : all_tasks) text += fmt::format("\n  {:<10} {}", task.name, task.about);
  return text;
}

}  // namespace

std::span<const Task> tasks() {
  return all_tasks;
}

int run(int argc, const char* const* argv) {
  Options options{default_folder(), {}, false, false};
  CLI::App app{"Measures linking, judging and retrieval on sets of real claims",
               "citewright-bench"};
  app.add_option("FOLDER", options.folder,
                 "holds scifact/, citation-integrity/, clinifact/; any of them may be missing")
      ->capture_default_str();
  app.add_option("--task", options.tasks, "only this task; may be given several times")
      ->allow_extra_args(false);
  app.add_flag("--json", options.json, "the record instead of the table");
  app.add_flag("--train", options.train, "print the weights trained on the sets' train splits");
  app.footer(task_list());
  try {
    app.parse(argc, argv);
    check_tasks(options);
    if (options.train) {
      print_weights(options);
    } else {
      print_report(options);
    }
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ErrorCode::usage);
  } catch (const Error& error) {
    fmt::print(stderr, "citewright-bench: error: {}\n", error.what());
    if (!error.hint().empty()) fmt::print(stderr, "hint: {}\n", error.hint());
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    fmt::print(stderr, "citewright-bench: error: {}\n", error.what());
    return static_cast<int>(ErrorCode::internal);
  }
}

}  // namespace citewright::bench
