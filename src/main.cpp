// SPDX-License-Identifier: Apache-2.0
#include "citewright/cli/run.hpp"

#include <string>
#include <vector>

int main(int argc, char** argv) {
  return citewright::cli::run(std::vector<std::string>{argv + 1, argv + argc});
}
