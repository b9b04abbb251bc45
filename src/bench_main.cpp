// SPDX-License-Identifier: Apache-2.0
#include "bench/run.hpp"

int main(int argc, char** argv) {
  return citewright::bench::run(argc, argv);
}
