// SPDX-License-Identifier: Apache-2.0
#include "curl_handle.hpp"

#include "public_address.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/net/redact.hpp"
#include "citewright/net/url_encoding.hpp"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <new>
#include <string_view>

namespace citewright::net {
namespace {

struct Reception {
  Response response;
  const CurlOptions& options;
  bool too_large = false;
  bool refused_address = false;
};

// libcurl calls these from C: nothing may be thrown through it.
std::size_t take_body(char* data, std::size_t, std::size_t size, void* user) noexcept {
  auto& reception = *static_cast<Reception*>(user);
  std::string& body = reception.response.body;
  if (size > reception.options.most_body_bytes - body.size()) {
    reception.too_large = true;
    return 0;
  }
  try {
    body.append(data, size);
  } catch (const std::bad_alloc&) {
    return 0;
  }
  return size;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* user) noexcept {
  auto& response = static_cast<Reception*>(user)->response;
  constexpr std::size_t most_headers = 200;
  try {
    const std::string_view line = trim({data, size});
    if (line.starts_with("HTTP/")) response.headers.clear();  // a new reply after "100 Continue"
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || response.headers.size() >= most_headers) return size;
    response.headers.insert_or_assign(to_ascii_lower(line.substr(0, colon)),
                                      std::string{trim(line.substr(colon + 1))});
  } catch (const std::bad_alloc&) {
    return 0;
  }
  return size;
}

int watch(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept {
  const auto* interrupted = static_cast<Reception*>(user)->options.interrupted;
  return interrupted != nullptr && interrupted->load() ? 1 : 0;
}

// Asked with the address that a name led to, so that no name can lead to a private one.
curl_socket_t open_if_public(void* user, curlsocktype, curl_sockaddr* address) noexcept {
  if (!is_public_address(address->addr)) {
    static_cast<Reception*>(user)->refused_address = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void set_limits(CURL* handle, const CurlOptions& options) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, options.connect_timeout.count());
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, options.total_timeout.count());
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT,
                   static_cast<long>(options.least_bytes_per_second));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, options.slow_for.count());
  curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  curl_easy_setopt(handle, CURLOPT_USERAGENT, options.user_agent.c_str());
}

void set_reception(CURL* handle, Reception& reception) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &reception);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &reception);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &watch);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &reception);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  if (reception.options.only_public_hosts) {
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &open_if_public);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &reception);
  }
}

CurlHeaders headers_of(const Request& request) {
  CurlHeaders headers;
  const auto add = [&headers](const std::string& line) {
    curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc{};
    static_cast<void>(headers.release());
    headers.reset(longer);
  };
  for (const auto& [name, value] : request.headers) add(fmt::format("{}: {}", name, value));
  if (!request.content_type.empty()) add("Content-Type: " + request.content_type);
  add("Expect:");  // a POST is sent at once
  return headers;
}

void set_request(CURL* handle, const Request& request, const CurlHeaders& headers) {
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  if (request.method == "HEAD") curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
  if (request.method == "POST") {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
  }
}

// A time-out before anything could be sent: nobody answers there.
bool is_unreachable(CURL* handle, CURLcode code) {
  if (code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT ||
      code == CURLE_COULDNT_RESOLVE_PROXY)
    return true;
  long sent = 0;
  curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &sent);
  return code == CURLE_OPERATION_TIMEDOUT && sent == 0;
}

// libcurl does not tell a name that there is not from a name service that does not answer.
bool has_no_such_host(const std::string& host) {
  addrinfo* found = nullptr;
  const int result = ::getaddrinfo(host.c_str(), nullptr, nullptr, &found);
  if (found != nullptr) ::freeaddrinfo(found);
  return result == EAI_NONAME;
}

std::string describe(CURL* handle, CURLcode code, const std::array<char, CURL_ERROR_SIZE>& detail,
                     const Reception& reception) {
  if (reception.too_large)
    return fmt::format("{} {} bytes", too_large, reception.options.most_body_bytes);
  if (code == CURLE_ABORTED_BY_CALLBACK) return "interrupted";
  if (reception.refused_address) return "not asked: the address is not a public one";
  const std::string host = host_of(reception.response.final_url);
  if (code == CURLE_COULDNT_RESOLVE_HOST && has_no_such_host(host))
    return fmt::format("{} {}", no_such_host, host);
  const std::string words = redact(detail[0] != '\0' ? detail.data() : curl_easy_strerror(code));
  return is_unreachable(handle, code) ? fmt::format("{}: {}", no_connection, words) : words;
}

}  // namespace

Result<Response> transfer(CURL* handle, const Request& request, const CurlOptions& options,
                          std::string& location) {
  Reception reception{{}, options};
  reception.response.final_url = request.url;
  std::array<char, CURL_ERROR_SIZE> detail{};
  const CurlHeaders headers = headers_of(request);
  curl_easy_reset(handle);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail.data());
  set_limits(handle, options);
  set_reception(handle, reception);
  set_request(handle, request, headers);
  const CURLcode code = curl_easy_perform(handle);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
  if (code != CURLE_OK)
    return problem(redact(request.url), describe(handle, code, detail, reception));
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  reception.response.status = static_cast<int>(status);
  const char* target = nullptr;
  curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &target);
  location = target == nullptr ? "" : target;
  return std::move(reception.response);
}

}  // namespace citewright::net
