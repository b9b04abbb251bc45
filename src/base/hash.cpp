// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/hash.hpp"

#include "citewright/base/error.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace citewright {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw Error{ErrorCode::internal, "SHA-256 is not available"};
  }
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

}  // namespace citewright
