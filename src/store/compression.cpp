// SPDX-License-Identifier: Apache-2.0
#include "compression.hpp"

#define ZLIB_CONST  // zlib's switch: what it only reads is const
#include <zlib.h>

#include <array>
#include <new>

namespace citewright::store {
namespace {

constexpr std::size_t longest_reply = 64UL * 1024 * 1024;  // as the transport takes them

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

}  // namespace

std::string compressed(std::string_view text) {
  uLongf size = ::compressBound(text.size());
  std::string out(size, '\0');
  const int result = ::compress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes_of(text),
                                 text.size(), Z_DEFAULT_COMPRESSION);
  if (result != Z_OK) throw std::bad_alloc{};
  out.resize(size);
  return out;
}

std::optional<std::string> unpacked(std::string_view packed) {
  constexpr std::size_t chunk = 1U << 16U;
  z_stream stream{};
  if (::inflateInit(&stream) != Z_OK) throw std::bad_alloc{};
  stream.next_in = bytes_of(packed);
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  std::array<char, chunk> buffer{};
  int result = Z_OK;
  while (result == Z_OK && out.size() <= longest_reply) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    result = ::inflate(&stream, Z_NO_FLUSH);
    out.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  ::inflateEnd(&stream);
  if (result != Z_STREAM_END) return std::nullopt;
  return out;
}

}  // namespace citewright::store
