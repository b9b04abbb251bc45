// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/answer.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::registry {

Lookup to_lookup(Answer<Record> answer, std::string said_by) {
  if (!answer) {
    return {LookupOutcome::failed, std::nullopt, std::move(said_by),
            fmt::format("{}: {}", answer.error().where, answer.error().what)};
  }
  if (!*answer) return {LookupOutcome::absent, std::nullopt, std::move(said_by), "no such record"};
  return {LookupOutcome::found, std::move(*answer), std::move(said_by), ""};
}

}  // namespace citewright::registry
