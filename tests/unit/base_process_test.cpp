// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/process.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace citewright;
using namespace std::chrono_literals;

namespace {

std::optional<ProcessResult> run(std::vector<std::string> arguments, std::string_view input = "",
                                 std::chrono::milliseconds limit = 30s) {
  return run_process(arguments, input, limit);
}

}  // namespace

TEST_SUITE("base: process") {
  TEST_CASE("a program gets the input and gives its output, its errors and its status") {
    const auto result = run({"sh", "-c", "cat; echo no >&2; exit 3"}, "some\nlines");
    REQUIRE(result);
    CHECK(result->output == "some\nlines");
    CHECK(result->errors == "no\n");
    CHECK(result->status == 3);
    CHECK_FALSE(result->timed_out);
  }

  TEST_CASE("megabytes in and out do not block, whoever reads first") {
    const std::string much(5UL * 1024 * 1024, 'x');
    CHECK(run({"cat"}, much)->output == much);
    CHECK(run({"true"}, much)->status == 0);
  }

  TEST_CASE("arguments reach the program as they are") {
    CHECK(run({"printf", "%s|", "a b", "$(id)", "", "';"})->output == "a b|$(id)||';|");
  }

  TEST_CASE("a program that does not exist is nothing, one that is killed has no status") {
    CHECK_FALSE(run({"no-such-program-anywhere"}));
    CHECK_FALSE(run({"/etc"}));
    CHECK(run({"sh", "-c", "kill -9 $$"})->status == -1);
  }

  TEST_CASE("a program that takes too long is ended") {
    const auto result = run({"sleep", "60"}, "", 50ms);
    CHECK(result->timed_out);
    CHECK(result->status == -1);
  }
}
