// SPDX-License-Identifier: Apache-2.0
// The stand-in as a program, for tests that run citewright as a process:
//   citewright-stand-in RECORDS_DIR [FAULT SHARE]
// reads every .json record of the folder, prints its port on a line of its own and serves until its
// standard input ends; then it prints a line a request: seconds, status, path, parameters.
#include "support/stand_in/stand_in.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/model/record_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <span>

using namespace citewright;

namespace {

std::vector<Record> read_records(const std::filesystem::path& folder) {
  std::vector<Record> records;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".json" && entry.path().stem() != "schema")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    auto record = parse_record(read_file(file), file.string());
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

void serve(const test::RegistryStandIn& stand_in) {
  fmt::print("{}\n", stand_in.port());
  static_cast<void>(std::fflush(stdout));
  for (std::string line; std::getline(std::cin, line);) {
  }
  const auto arrivals = stand_in.arrivals();
  for (const test::Arrival& arrival : arrivals) {
    const std::chrono::duration<double> since = arrival.time - arrivals.front().time;
    fmt::print("{:.3f} {} {} {}\n", since.count(), arrival.status, arrival.path,
               arrival.parameters);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
  try {
    test::StandInOptions options;
    options.records = read_records(given.size() > 1 ? given[1] : ".");
    test::RegistryStandIn stand_in{std::move(options)};
    if (given.size() > 3) {
      const auto fault = test::parse_fault(given[2]);
      if (!fault) throw Error{ErrorCode::usage, "no fault is called {}", given[2]};
      stand_in.fail_share(*fault, std::stod(given[3]));
    }
    serve(stand_in);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "citewright-stand-in: {}\n", error.what());
    return 1;
  }
}
