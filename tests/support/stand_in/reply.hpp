// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/stand_in/catalogue.hpp"
#include "support/stand_in/stand_in.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace citewright::test {

struct Reply {
  int status = 200;
  std::string type = "text/xml; charset=UTF-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};
};

/// A request's parameters, decoded; a repeated one (`id=1&id=2`) is joined by commas.
using RequestParameters = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] std::string parameter(const RequestParameters& parameters, std::string_view name);

/// E-utilities by program name ("efetch.fcgi"); other names are 404.
[[nodiscard]] Reply answer_eutils(const Catalogue& catalogue, std::string_view program,
                                  const RequestParameters& parameters);

[[nodiscard]] Reply answer_idconv(const Catalogue& catalogue, const RequestParameters& parameters);

/// `path` is what follows "/works": "" or "/10.1000/x", decoded.
[[nodiscard]] Reply answer_crossref(const Catalogue& catalogue, std::string_view path,
                                    const RequestParameters& parameters);

[[nodiscard]] Reply answer_europe_pmc(const Catalogue& catalogue,
                                      const RequestParameters& parameters);

/// What the fault makes of the reply that would have been given. `slow` and `dies` are left to the
/// server: they are about how a body is sent.
[[nodiscard]] Reply spoil(Fault fault, Reply reply);

}  // namespace citewright::test
