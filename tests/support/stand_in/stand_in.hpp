// SPDX-License-Identifier: Apache-2.0
// NCBI, PMC and Crossref on loopback: real HTTP that answers as they answer and, on order, fails as
// they fail.
#pragma once

#include "citewright/model/record.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::test {

/// The ways a registry fails: each a row of what was recorded of NCBI, PMC and Crossref.
enum class Fault : std::uint8_t {
  rate_limit,         ///< 429, JSON, Retry-After
  rate_limit_as_200,  ///< the same body with HTTP 200
  bad_key,            ///< 400, JSON
  bad_request,        ///< 400 "cannot get document summary"
  forwarding,         ///< 500, JSON
  diagnostic,         ///< 500, XHTML that parses as XML
  gateway,            ///< 502, HTML
  unavailable,        ///< 503, HTML
  html_as_200,        ///< a page "preparing to download"
  blocked,            ///< 302 to another host
  error_element,      ///< 200 with an ERROR element or key
  empty,              ///< 200, no body
  prolog_only,        ///< 200, the declaration and nothing else
  cut_off,            ///< 200, half the body, Content-Length of the half
  dies,               ///< the connection ends in the middle of the body
  half_answered,      ///< 200, every second work left out and nothing said
  bad_utf8,           ///< a byte that is no UTF-8 in the body
  wrong_types,        ///< JSON whose strings are numbers and whose arrays are objects
  slow,               ///< one byte a second
};

[[nodiscard]] std::vector<Fault> all_faults();
[[nodiscard]] std::string_view to_string(Fault fault);
[[nodiscard]] std::optional<Fault> parse_fault(std::string_view text);

/// One request as it arrived.
struct Arrival {
  std::chrono::steady_clock::time_point time;
  std::string method;
  std::string path;
  std::string parameters;  ///< "db=pubmed&id=1,2", decoded
  int status = 0;
};

struct StandInOptions {
  std::vector<Record> records;
  /// Requests a second for a client without a key, as NCBI counts them; 0: no limit.
  int ncbi_limit = 3;
  int ncbi_limit_with_key = 10;
  std::string known_key = "known-key";
  int crossref_limit = 10;
};

class RegistryStandIn {
 public:
  explicit RegistryStandIn(StandInOptions options);
  ~RegistryStandIn();
  RegistryStandIn(const RegistryStandIn&) = delete;
  RegistryStandIn& operator=(const RegistryStandIn&) = delete;

  [[nodiscard]] std::string eutils_base() const;      ///< "http://127.0.0.1:PORT/entrez/eutils/"
  [[nodiscard]] std::string idconv_base() const;      ///< "…/tools/idconv/api/v1/articles/"
  [[nodiscard]] std::string crossref_base() const;    ///< "http://127.0.0.1:PORT/"
  [[nodiscard]] std::string europe_pmc_base() const;  ///< "…/europepmc/webservices/rest/"
  [[nodiscard]] int port() const;

  /// The next `times` requests whose path contains `path` end with the fault.
  void fail(Fault fault, std::string path = "", int times = 1 << 30);
  /// This share of all requests (0–1, by a fixed seed) ends with the fault.
  void fail_share(Fault fault, double share);
  void heal();

  [[nodiscard]] std::vector<Arrival> arrivals() const;
  /// Arrivals whose path contains `path`.
  [[nodiscard]] std::size_t count(std::string_view path) const;
  /// The most requests with NCBI's addresses in any second.
  [[nodiscard]] std::size_t most_in_a_second() const;

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace citewright::test
