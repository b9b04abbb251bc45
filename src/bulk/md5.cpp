// SPDX-License-Identifier: Apache-2.0
#include "md5.hpp"

#include "citewright/base/error.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <new>

namespace citewright::bulk {
namespace {

struct FreeDigest {
  void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

}  // namespace

std::string md5_of_file(const std::filesystem::path& file) {
  constexpr std::size_t piece = 1UL << 18U;
  std::ifstream in{file, std::ios::binary};
  if (!in) throw Error{ErrorCode::input, "cannot read {}", file.string()};
  const std::unique_ptr<EVP_MD_CTX, FreeDigest> digest{EVP_MD_CTX_new()};
  if (!digest || EVP_DigestInit_ex(digest.get(), EVP_md5(), nullptr) != 1) throw std::bad_alloc{};
  std::string bytes(piece, '\0');
  while (in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || in.gcount() > 0) {
    EVP_DigestUpdate(digest.get(), bytes.data(), static_cast<std::size_t>(in.gcount()));
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned size = 0;
  EVP_DigestFinal_ex(digest.get(), sum.data(), &size);
  std::string text;
  for (unsigned i = 0; i < size; ++i) text += fmt::format("{:02x}", sum.at(i));
  return text;
}

}  // namespace citewright::bulk
