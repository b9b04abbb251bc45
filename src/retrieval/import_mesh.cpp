// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/import_mesh.hpp"

#include "citewright/base/error.hpp"
#include "citewright/registry/mesh_xml.hpp"
#include "citewright/store/mesh.hpp"

#include <filesystem>
#include <utility>

namespace citewright::retrieval {
namespace {

Error refused(const Problem& problem) {
  return Error{ErrorCode::input, "{}: {}", problem.where, problem.what}.with_hint(
      "NLM's descriptor file is desc2025.xml or desc2025.xml.gz, of any year; nothing was changed");
}

class Import {
 public:
  Import(store::Database& database, const std::string& file)
      : file_{file}, splitter_{file}, writer_{database} {}

  void take(std::string_view bytes) {
    splitter_.append(bytes);
    take_all();
  }

  void close() {
    splitter_.close();
    take_all();
    if (count_ == 0) throw refused({file_, "has no descriptor"});
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  MeshSource finish(MeshSource source) { return writer_.finish(std::move(source)); }

 private:
  void take_all() {
    while (const auto xml = splitter_.next()) {
      ++count_;
      const auto descriptor = parser_.parse(*xml, fmt::format("{}, descriptor {}", file_, count_));
      if (!descriptor) throw refused(descriptor.error());
      writer_.put(*descriptor);
    }
    if (splitter_.problem()) throw refused(*splitter_.problem());
  }

  std::string file_;
  registry::MeshSplitter splitter_;
  registry::MeshParser parser_;
  store::MeshWriter writer_;
  std::size_t count_ = 0;
};

}  // namespace

MeshSource import_mesh(store::Database& database, const std::string& file, std::string imported,
                       const NextBytes& next, const std::function<void(std::size_t)>& report) {
  constexpr std::size_t prolog = 4096;
  Import import{database, file};
  std::string first;
  for (std::string_view bytes = next(); !bytes.empty(); bytes = next()) {
    if (first.size() < prolog) first += bytes.substr(0, prolog - first.size());
    import.take(bytes);
    report(import.count());
  }
  import.close();
  const std::string name = std::filesystem::path{file}.filename().string();
  return import.finish({registry::mesh_year(first, name), name, std::move(imported), 0, 0});
}

}  // namespace citewright::retrieval
