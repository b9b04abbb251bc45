// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/mesh.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::store {
namespace {

std::vector<std::string> parts_of(std::string_view text, char separator) {
  if (text.empty()) return {};
  const std::vector<std::string_view> parts = split(text, separator);
  return {parts.begin(), parts.end()};
}

Statement start(Database& database) {
  database.execute("delete from mesh_descriptor; delete from mesh_source");
  return database.prepare(
      "insert or ignore into mesh_descriptor (ui, name, terms, trees) values (?, ?, ?, ?) "
      "returning 1");
}

}  // namespace

MeshWriter::MeshWriter(Database& database)
    : database_{database}, transaction_{database}, added_{start(database)} {}

bool MeshWriter::put(const MeshDescriptor& descriptor) {
  added_.bind(to_string(descriptor.ui), descriptor.name,
              fmt::format("{}", fmt::join(descriptor.terms, "\n")),
              fmt::format("{}", fmt::join(descriptor.trees, " ")));
  const bool is_new = added_.step();
  added_.reset();
  if (!is_new) return false;
  ++descriptors_;
  terms_ += descriptor.terms.size();
  return true;
}

MeshSource MeshWriter::finish(MeshSource source) {
  source.descriptors = descriptors_;
  source.terms = terms_;
  database_
      .prepare(
          "insert into mesh_source (one, year, file, imported, descriptors, terms) "
          "values (1, ?, ?, ?, ?, ?)")
      .bind(source.year, source.file, source.imported, source.descriptors, source.terms)
      .run();
  transaction_.commit();
  return source;
}

std::optional<MeshSource> mesh_source(const Database& database) {
  Statement row = database.prepare(
      "select year, file, imported, descriptors, terms from mesh_source where one = 1");
  if (!row.step()) return std::nullopt;
  return MeshSource{row.optional_integer(0), row.string(1), row.string(2),
                    static_cast<std::size_t>(row.integer(3)),
                    static_cast<std::size_t>(row.integer(4))};
}

void for_each_mesh_descriptor(const Database& database,
                              const std::function<void(MeshDescriptor)>& visit) {
  Statement rows =
      database.prepare("select ui, name, terms, trees from mesh_descriptor order by ui");
  while (rows.step()) {
    const auto ui = MeshUi::parse(rows.text(0));
    if (!ui) continue;
    visit({*ui, rows.string(1), parts_of(rows.text(2), '\n'), parts_of(rows.text(3), ' ')});
  }
}

void copy_mesh(const Database& from, Database& to) {
  const auto source = mesh_source(from);
  if (!source) return;
  MeshWriter writer{to};
  for_each_mesh_descriptor(from,
                           [&writer](const MeshDescriptor& descriptor) { writer.put(descriptor); });
  writer.finish(*source);
}

}  // namespace citewright::store
