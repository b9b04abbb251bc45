// SPDX-License-Identifier: Apache-2.0
// Replies as they came, compressed: a better reader can read them again without asking.
#include "compression.hpp"

#include "citewright/store/store.hpp"

namespace citewright::store {

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
