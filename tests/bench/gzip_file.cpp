// SPDX-License-Identifier: Apache-2.0
#include "bench/gzip_file.hpp"

#include <zlib.h>

#include <array>
#include <memory>

namespace citewright::bench {

std::string read_gzip(const std::filesystem::path& file) {
  const std::unique_ptr<gzFile_s, decltype(&gzclose)> in{gzopen(file.c_str(), "rb"), &gzclose};
  std::string out;
  std::array<char, 1 << 16> buffer{};
  for (int n = 0; in && (n = gzread(in.get(), buffer.data(), buffer.size())) > 0;)
    out.append(buffer.data(), static_cast<std::size_t>(n));
  return out;
}

}  // namespace citewright::bench
