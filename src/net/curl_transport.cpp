// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/curl_transport.hpp"

#include "curl_handle.hpp"

#include "citewright/net/redact.hpp"
#include "citewright/net/url_encoding.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace citewright::net {
namespace {

// curl_global_init is not safe to race; a static's initialisation is.
void start_curl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK)
    throw Error{ErrorCode::internal, "libcurl cannot start: {}", curl_easy_strerror(started)};
}

bool may_follow(const Request& request, const std::string& location, const CurlOptions& options) {
  const std::string scheme = scheme_of(location);
  const std::string host = host_of(location);
  if (scheme.empty() || host.empty()) return false;
  if (options.redirect_anywhere) return true;
  if (scheme == "http" && scheme_of(request.url) == "https") return false;
  const auto& hosts = options.redirect_hosts;
  return host == host_of(request.url) || std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

// What browsers do: 307 and 308 repeat the request, the older ones fetch with GET.
void point_to(Request& request, const std::string& location, int status) {
  constexpr int temporary = 307;
  constexpr int permanent = 308;
  request.url = location;
  if (status == temporary || status == permanent || request.method == "HEAD") return;
  request.method = "GET";
  request.body.clear();
  request.content_type.clear();
}

}  // namespace

// Idle handles; each keeps its connection open for the next request.
class CurlTransport::Handles {
 public:
  CurlHandle take() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty()) {
      CurlHandle made{curl_easy_init()};
      if (made == nullptr) throw Error{ErrorCode::internal, "libcurl is out of memory"};
      return made;
    }
    CurlHandle handle = std::move(idle_.back());
    idle_.pop_back();
    return handle;
  }
  void give_back(CurlHandle handle) {
    const std::lock_guard lock{mutex_};
    idle_.push_back(std::move(handle));
  }

 private:
  std::mutex mutex_;
  std::vector<CurlHandle> idle_;
};

CurlTransport::CurlTransport(CurlOptions options)
    : options_{std::move(options)}, handles_{std::make_unique<Handles>()} {
  start_curl();
}

CurlTransport::~CurlTransport() = default;

Result<Response> CurlTransport::send(const Request& request) {
  Request next = request;
  CurlHandle handle = handles_->take();
  for (int redirects = 0; redirects <= options_.most_redirects; ++redirects) {
    std::string location;
    Result<Response> reply = transfer(handle.get(), next, options_, location);
    if (!reply || location.empty()) {
      if (reply) handles_->give_back(std::move(handle));
      return reply;
    }
    if (!may_follow(next, location, options_)) {
      return problem(redact(request.url),
                     fmt::format("redirected to {}, which is not followed", redact(location)));
    }
    point_to(next, location, reply->status);
  }
  return problem(redact(request.url),
                 fmt::format("more than {} redirects", options_.most_redirects));
}

}  // namespace citewright::net
