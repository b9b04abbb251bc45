// SPDX-License-Identifier: Apache-2.0
// The seam to the network: registry clients speak HTTP through a Transport and know nothing of
// sockets.
#pragma once

#include "citewright/base/error.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::net {

struct Request {
  std::string method = "GET";  ///< "GET", "HEAD" or "POST"
  std::string url;
  std::string body;          ///< of a POST
  std::string content_type;  ///< of a POST
  std::vector<std::pair<std::string, std::string>> headers;
};

[[nodiscard]] Request get(std::string url);

/// `body` is a form as encode_parameters() makes it.
[[nodiscard]] Request post_form(std::string url, std::string body);

/// Header names are lower-case.
struct Response {
  int status = 0;
  std::map<std::string, std::string, std::less<>> headers;
  std::string body;
  std::string final_url;  ///< after redirects

  /// The header's value, "" where it was not sent. `name` is lower-case.
  [[nodiscard]] std::string_view header(std::string_view name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
  }
};

/// How the Problem of a server that cannot be reached at all begins: its name is unknown, or nobody
/// listens there. Asking again at once would not help.
inline constexpr std::string_view no_connection = "no connection";

[[nodiscard]] inline bool is_no_connection(const Problem& problem) {
  return problem.what.starts_with(no_connection);
}

/// How the Problem of a host that the name service says there is not begins; a name service that
/// does not answer is something else.
inline constexpr std::string_view no_such_host = "no connection: there is no host";

[[nodiscard]] inline bool is_no_such_host(const Problem& problem) {
  return problem.what.starts_with(no_such_host);
}

/// How the Problem of a reply that is larger than a transport takes begins.
inline constexpr std::string_view too_large = "the reply is larger than";

[[nodiscard]] inline bool is_too_large(const Problem& problem) {
  return problem.what.starts_with(too_large);
}

/// Sends requests. A transport's own failure (no connection, cut off, too large, too slow) is a
/// Problem; any HTTP status that arrived whole is a Response.
class Transport {
 public:
  virtual ~Transport() = default;
  [[nodiscard]] virtual Result<Response> send(const Request& request) = 0;
};

}  // namespace citewright::net
