// SPDX-License-Identifier: Apache-2.0
// libcurl's handles as owners, and one transfer.
#pragma once

#include "citewright/net/curl_transport.hpp"

#include <curl/curl.h>

#include <memory>
#include <string>

namespace citewright::net {

struct CloseCurl {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CloseCurl>;

struct FreeHeaders {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlHeaders = std::unique_ptr<curl_slist, FreeHeaders>;

/// Sends one request and takes the reply as it is, a redirect included; `location` is where a
/// redirect leads, "" for any other reply.
[[nodiscard]] Result<Response> transfer(CURL* handle, const Request& request,
                                        const CurlOptions& options, std::string& location);

}  // namespace citewright::net
