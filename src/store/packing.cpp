// SPDX-License-Identifier: Apache-2.0
#include "packing.hpp"

#include "citewright/model/record_json.hpp"

#include <libdeflate.h>

#include <array>
#include <cstdint>
#include <memory>
#include <new>

namespace citewright::store {
namespace {

constexpr int level = 1;  // of 12: an import writes millions of records
constexpr std::size_t size_bytes = 4;
constexpr std::size_t longest_record = 64UL * 1024 * 1024;

struct FreeCompressor {
  void operator()(libdeflate_compressor* each) const noexcept { libdeflate_free_compressor(each); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* each) const noexcept {
    libdeflate_free_decompressor(each);
  }
};

// Each holds tables that take longer to make than a record to pack.
libdeflate_compressor& compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> own{
      libdeflate_alloc_compressor(level)};
  if (!own) throw std::bad_alloc{};
  return *own;
}

libdeflate_decompressor& decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> own{
      libdeflate_alloc_decompressor()};
  if (!own) throw std::bad_alloc{};
  return *own;
}

}  // namespace

// The length in four bytes, little-endian, then a zlib stream, whose checksum finds damage.
std::string pack_json(std::string_view json) {
  std::string packed(size_bytes + libdeflate_zlib_compress_bound(&compressor(), json.size()), '\0');
  for (std::size_t i = 0; i < size_bytes; ++i)
    packed[i] = static_cast<char>(json.size() >> (8 * i) & 0xFFU);
  const std::size_t written =
      libdeflate_zlib_compress(&compressor(), json.data(), json.size(), packed.data() + size_bytes,
                               packed.size() - size_bytes);
  packed.resize(size_bytes + written);
  return packed;
}

std::optional<std::string> unpack_json(std::string_view packed) {
  if (packed.size() < size_bytes) return std::nullopt;
  std::size_t size = 0;
  for (std::size_t i = 0; i < size_bytes; ++i)
    size |= std::size_t{static_cast<unsigned char>(packed[i])} << (8 * i);
  if (size > longest_record) return std::nullopt;
  std::string json(size, '\0');
  const libdeflate_result result =
      libdeflate_zlib_decompress(&decompressor(), packed.data() + size_bytes,
                                 packed.size() - size_bytes, json.data(), size, nullptr);
  if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  return json;
}

Result<Record> read_stored(std::string_view json, std::string_view packed, std::string where) {
  if (packed.empty()) return parse_record(json, std::move(where));
  const auto unpacked = unpack_json(packed);
  if (!unpacked) return problem(std::move(where), "its stored form cannot be unpacked");
  return parse_record(*unpacked, std::move(where));
}

}  // namespace citewright::store
