// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over a committed corpus, each file whole and cut at many lengths, with any
// compiler.
#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void run(const std::string& input, std::size_t length) {
  // A copy of exactly this length lets a sanitizer see a read past its end.
  const std::vector<std::uint8_t> bytes{input.begin(),
                                        input.begin() + static_cast<std::ptrdiff_t>(length)};
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator{argv[i]})
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  constexpr std::size_t cuts = 64;
  for (const auto& file : files) {
    const std::string input = read(file);
    for (std::size_t cut = 0; cut < cuts; ++cut) run(input, input.size() * cut / cuts);
    run(input, input.size());
  }
  fmt::print("{} inputs, each whole and cut at {} lengths\n", files.size(), cuts);
  return files.empty() ? 1 : 0;
}
