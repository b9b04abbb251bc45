// SPDX-License-Identifier: Apache-2.0
// Replies as they came, compressed: a better reader can read them again without asking.
#include "citewright/store/store.hpp"

#include <zlib.h>

#include <array>

namespace citewright::store {
namespace {

constexpr std::string_view compression = "zlib";
constexpr std::size_t longest_reply = 64UL * 1024 * 1024;  // as the transport takes them

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

std::string compressed(std::string_view text) {
  uLongf size = ::compressBound(text.size());
  std::string out(size, '\0');
  const int result = ::compress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes_of(text),
                                 text.size(), Z_DEFAULT_COMPRESSION);
  if (result != Z_OK) throw std::bad_alloc{};
  out.resize(size);
  return out;
}

// Nothing where the bytes are no such stream, are cut off, or unpack to more than a reply has.
std::optional<std::string> unpacked(std::string_view packed) {
  constexpr std::size_t chunk = 1U << 16U;
  z_stream stream{};
  if (::inflateInit(&stream) != Z_OK) throw std::bad_alloc{};
  stream.next_in = const_cast<Bytef*>(bytes_of(packed));  // zlib does not write there
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

}  // namespace

void Store::put_reply(const StoredReply& reply) {
  database_
      .prepare(
          "insert or replace into reply (request, said_by, fetched, compression, body) "
          "values (?, ?, ?, ?, ?)")
      .bind(reply.request, reply.said_by, reply.fetched, compression, Blob{compressed(reply.body)})
      .run();
}

std::optional<StoredReply> Store::find_reply(std::string_view request) {
  Statement row = database_.prepare(
      "select request, said_by, fetched, body from reply where request = ? and compression = ?");
  if (!row.bind(request, compression).step()) return std::nullopt;
  auto body = unpacked(row.text(3));
  if (!body) return std::nullopt;
  return StoredReply{row.string(0), row.string(1), row.string(2), std::move(*body)};
}

}  // namespace citewright::store
