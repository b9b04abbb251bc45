// SPDX-License-Identifier: Apache-2.0
#include "cli/new_store.hpp"

#include "citewright/base/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace citewright::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, int error) {
  if (error == EEXIST) {
    throw Error{ErrorCode::input, "{} is there already", path.string()}.with_hint(
        "name another file, or remove it first");
  }
  throw Error{ErrorCode::input, "cannot write {}: {}", path.string(), std::strerror(error)}
      .with_hint("does the directory exist, and may you write there?");
}

// A file of its own name that goes, with what SQLite puts beside it, unless it was renamed.
class DraftFile {
 public:
  explicit DraftFile(const fs::path& target) : target_{target}, name_{target.string() + ".XXXXXX"} {
    const int descriptor = ::mkostemp(name_.data(), O_CLOEXEC);
    if (descriptor < 0) refuse(target, errno);
    constexpr mode_t shared = 0644;
    ::fchmod(descriptor, shared);
    ::close(descriptor);
  }
  ~DraftFile() {
    for (const char* const end : {"", "-wal", "-shm", "-journal"}) ::unlink((name_ + end).c_str());
  }
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  DraftFile(DraftFile&&) = delete;
  DraftFile& operator=(DraftFile&&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

  // A second name instead of a new one: that fails where the target came to be meanwhile.
  void publish() const {
    if (::link(name_.c_str(), target_.c_str()) != 0) refuse(target_, errno);
  }

 private:
  fs::path target_;
  std::string name_;
};

}  // namespace

void write_new_store(const fs::path& path, const std::function<void(store::Store&)>& fill) {
  std::error_code failed;
  if (fs::exists(fs::symlink_status(path, failed))) refuse(path, EEXIST);
  const DraftFile draft{path};
  {
    store::Store target = store::Store::open(draft.name(), store::Access::write);
    fill(target);
    target.database().execute("pragma journal_mode = delete; vacuum");
  }
  draft.publish();
}

}  // namespace citewright::cli
