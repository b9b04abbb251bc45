// SPDX-License-Identifier: Apache-2.0
#include "session.hpp"

namespace citewright::audit {

void FetchSession::announce(std::string_view what) {
  ++summary.requests;
  if (options.progress) options.progress(what);
}

void FetchSession::keep(const Record& record) {
  store.put_record(record);
  ++summary.found;
}

void FetchSession::tell_absent(const std::string& key, std::string_view said_by,
                               std::string_view searched) {
  store.put_lookup({key, LookupOutcome::absent, std::string{said_by}, std::string{searched},
                    to_iso8601(clock.now())});
  ++summary.absent;
}

void FetchSession::tell_failed(const std::string& key, std::string_view asked,
                               const Problem& failure) {
  if (is_interrupted()) return;  // not asked is no answer, not even a bad one
  store.put_lookup(
      {key, LookupOutcome::failed, std::string{asked}, failure.what, to_iso8601(clock.now())});
  ++summary.failed;
}

bool FetchSession::is_interrupted() const {
  return options.interrupted != nullptr && options.interrupted->load();
}

}  // namespace citewright::audit
