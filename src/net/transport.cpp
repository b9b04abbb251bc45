// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/transport.hpp"

namespace citewright::net {

Request get(std::string url) {
  Request request;
  request.url = std::move(url);
  return request;
}

Request post_form(std::string url, std::string body) {
  Request request;
  request.method = "POST";
  request.url = std::move(url);
  request.body = std::move(body);
  request.content_type = "application/x-www-form-urlencoded";
  return request;
}

}  // namespace citewright::net
