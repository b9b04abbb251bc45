// SPDX-License-Identifier: Apache-2.0
#include "server_words.hpp"

#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

namespace citewright::registry {

tl::unexpected<Problem> server_says(std::string_view words, std::string_view where) {
  return problem(std::string{where}, fmt::format("the server says: \"{}\"", quote_reply(words)));
}

}  // namespace citewright::registry
