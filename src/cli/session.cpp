// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include "cli/output.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <cassert>
#include <filesystem>
#include <system_error>

namespace citewright::cli {
namespace {

namespace fs = std::filesystem;

store::Store make_store(const fs::path& path) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error) {
    throw Error{ErrorCode::database, "cannot make the folder {} for the store: {}",
                path.parent_path().string(), error.message()}
        .with_hint("name another file with --store, or keep nothing with --no-store");
  }
  return store::Store::open(path, store::Access::write);
}

store::Store open_store(const fs::path& path, StoreAccess access) {
  if (access == StoreAccess::create) return make_store(path);
  std::error_code failed;
  const bool is_missing = fs::status(path, failed).type() == fs::file_type::not_found;
  if (is_missing && access == StoreAccess::read_if_there) return store::Store::in_memory();
  // Opening for writing would make one; opening for reading says that there is none.
  const bool writes = access == StoreAccess::write && !is_missing;
  return store::Store::open(path, writes ? store::Access::write : store::Access::read);
}

// Messages carry names of files and words of the command line: anything at all.
void print(std::string_view kind, std::string_view message, std::string_view hint) {
  write_message(fmt::format("citewright: {}: {}\n", kind, exports::printable(message)));
  if (!hint.empty()) write_message(fmt::format("hint: {}\n", exports::printable(hint)));
}

}  // namespace

void Session::write(std::string_view text) {
  write_output(text);
}

void Session::write_to(const std::optional<std::string>& file, std::string_view text) {
  if (file && *file != "-") {
    write_file_atomically(*file, text);
  } else {
    write(text);
  }
}

void Session::tell(std::string_view message) const {
  if (global_.verbose) write_message(fmt::format("citewright: {}\n", message));
}

void Session::show_progress(std::string_view message) const {
  if (!global_.quiet && messages_are_terminal()) write_message(fmt::format("\r\x1b[K{}", message));
}

void Session::end_progress() const {
  show_progress("");
}

exports::Style Session::style() const {
  return {.color = wants_color(global_.color, output_is_terminal()), .width = output_width()};
}

store::Store& Session::store() {
  assert(access_ != StoreAccess::none);
  if (!store_) {
    const fs::path path = store_path(global_);
    tell(fmt::format("the store is {}", path.string()));
    store_ = open_store(path, access_);
  }
  return *store_;
}

std::optional<fs::path> Session::store_file() const {
  if (in_memory_) return std::nullopt;
  return store_path(global_);
}

void Session::only_read() {
  assert(!store_);
  access_ = StoreAccess::read;
}

void Session::only_read_if_there() {
  assert(!store_);
  access_ = StoreAccess::read_if_there;
}

void Session::do_without_store() {
  store_ = store::Store::in_memory();
  in_memory_ = true;
}

void print_warning(std::string_view message, std::string_view hint) {
  print("warning", message, hint);
}

void print_error(std::string_view message, std::string_view hint) {
  print("error", message, hint);
}

}  // namespace citewright::cli
