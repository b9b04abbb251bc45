// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/stand_in.hpp"

#include "support/loopback_server.hpp"
#include "support/stand_in/reply.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <random>

namespace citewright::test {
namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr std::string_view eutils_path = "/entrez/eutils/";
constexpr std::string_view idconv_path = "/tools/idconv/api/v1/articles/";
constexpr std::string_view works_path = "/works";
constexpr std::string_view europe_pmc_path = "/europepmc/webservices/rest/search";

RequestParameters parameters_of(const httplib::Request& request) {
  RequestParameters parameters;
  for (const auto& [name, value] : request.params) {
    std::string& joined = parameters[name];
    if (!joined.empty()) joined += ',';
    joined += value;
  }
  return parameters;
}

std::string in_one_line(const RequestParameters& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters)
    out.append(out.empty() ? "" : "&").append(name).append("=").append(value);
  return out;
}

// The requests of the last second.
class SlidingWindow {
 public:
  // False when the request is one too many; it counts all the same, as NCBI counts it.
  bool admit(Moment now, int limit) {
    while (!times_.empty() && now - times_.front() >= std::chrono::seconds{1}) times_.pop_front();
    times_.push_back(now);
    return limit == 0 || times_.size() <= static_cast<std::size_t>(limit);
  }

 private:
  std::deque<Moment> times_;
};

struct Order {
  Fault fault;
  std::string path;
  int times;
};

void send_slowly(httplib::Response& response, const Reply& reply) {
  response.set_content_provider(
      reply.body.size() + 1, reply.type,
      [body = reply.body + " "](std::size_t offset, std::size_t, httplib::DataSink& sink) {
        std::this_thread::sleep_for(std::chrono::seconds{1});
        return sink.write(&body[offset], 1);
      });
}

void send_and_die(httplib::Response& response, const Reply& reply) {
  const std::size_t half = reply.body.size() / 2;
  response.set_content_provider(
      reply.body.size() + 1, reply.type,
      [body = reply.body, half](std::size_t offset, std::size_t, httplib::DataSink& sink) {
        return offset < half && sink.write(&body[offset], half - offset);
      });
}

}  // namespace

class RegistryStandIn::Server {
 public:
  explicit Server(StandInOptions options) : options_{std::move(options)} {
    for (Record& record : options_.records) catalogue_.add(std::move(record));
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
      handle(request, response);
    };
    web_.server.Get(".*", handler);
    web_.server.Post(".*", handler);
    web_.start();
  }

  [[nodiscard]] std::string base() const { return web_.base(); }

  void order(Order order) {
    const std::lock_guard lock{mutex_};
    orders_.push_back(std::move(order));
  }
  void order_share(Fault fault, double share) {
    const std::lock_guard lock{mutex_};
    share_ = share;
    share_fault_ = fault;
  }
  void heal() {
    const std::lock_guard lock{mutex_};
    orders_.clear();
    share_ = 0;
  }
  [[nodiscard]] std::vector<Arrival> arrivals() const {
    const std::lock_guard lock{mutex_};
    return arrivals_;
  }

 private:
  void handle(const httplib::Request& request, httplib::Response& response) {
    const RequestParameters parameters = parameters_of(request);
    const Moment now = std::chrono::steady_clock::now();
    std::unique_lock lock{mutex_};
    const bool admitted = admit(request, parameters, now);
    const std::optional<Fault> fault = next_fault(request.path);
    Reply reply = admitted ? answer(request, parameters) : spoil(Fault::rate_limit, {});
    if (admitted && fault) reply = spoil(*fault, std::move(reply));
    arrivals_.push_back({now, request.method, request.path, in_one_line(parameters), reply.status});
    lock.unlock();
    send(response, reply, admitted ? fault : std::nullopt);
  }

  bool admit(const httplib::Request& request, const RequestParameters& parameters, Moment now) {
    if (request.path.starts_with(works_path))
      return crossref_window_.admit(now, options_.crossref_limit);
    if (!request.path.starts_with(eutils_path)) return true;
    const std::string key = parameter(parameters, "api_key");
    const bool known = key == options_.known_key;
    return ncbi_windows_[known ? key : ""].admit(
        now, known ? options_.ncbi_limit_with_key : options_.ncbi_limit);
  }

  std::optional<Fault> next_fault(const std::string& path) {
    for (Order& order : orders_) {
      if (order.times <= 0 || path.find(order.path) == std::string::npos) continue;
      --order.times;
      return order.fault;
    }
    if (std::uniform_real_distribution<double>{0, 1}(random_) < share_) return share_fault_;
    return std::nullopt;
  }

  [[nodiscard]] Reply answer(const httplib::Request& request,
                             const RequestParameters& parameters) const {
    const std::string& path = request.path;
    if (path.starts_with(eutils_path)) {
      const std::string key = parameter(parameters, "api_key");
      if (parameters.contains("api_key") && key != options_.known_key)
        return spoil(Fault::bad_key, {});
      Reply reply = answer_eutils(catalogue_, path.substr(eutils_path.size()), parameters);
      const int limit = key.empty() ? options_.ncbi_limit : options_.ncbi_limit_with_key;
      if (limit > 0) reply.headers.emplace_back("X-Ratelimit-Limit", std::to_string(limit));
      return reply;
    }
    if (path.starts_with(idconv_path)) return answer_idconv(catalogue_, parameters);
    if (path.starts_with(works_path)) {
      Reply reply = answer_crossref(catalogue_, path.substr(works_path.size()), parameters);
      reply.headers = {{"x-rate-limit-limit", std::to_string(options_.crossref_limit)},
                       {"x-rate-limit-interval", "1s"},
                       {"x-api-pool", parameters.contains("mailto") ? "polite" : "public"}};
      return reply;
    }
    if (path.starts_with(europe_pmc_path)) return answer_europe_pmc(catalogue_, parameters);
    return {404, "text/html", "<html><body>Not Found</body></html>"};
  }

  static void send(httplib::Response& response, const Reply& reply, std::optional<Fault> fault) {
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers) response.set_header(name, value);
    if (fault == Fault::slow) {
      send_slowly(response, reply);
    } else if (fault == Fault::dies) {
      send_and_die(response, reply);
    } else {
      response.set_content(reply.body, reply.type);
    }
  }

  StandInOptions options_;
  Catalogue catalogue_;
  mutable std::mutex mutex_;  // of all below
  std::vector<Order> orders_;
  double share_ = 0;
  Fault share_fault_ = Fault::rate_limit;
  std::minstd_rand random_{20260301};
  std::map<std::string, SlidingWindow> ncbi_windows_;
  SlidingWindow crossref_window_;
  std::vector<Arrival> arrivals_;
  LoopbackServer web_;  // last: it ends first
};

RegistryStandIn::RegistryStandIn(StandInOptions options)
    : server_{std::make_unique<Server>(std::move(options))} {}
RegistryStandIn::~RegistryStandIn() = default;

std::string RegistryStandIn::eutils_base() const {
  return server_->base() + std::string{eutils_path};
}
std::string RegistryStandIn::idconv_base() const {
  return server_->base() + std::string{idconv_path};
}
std::string RegistryStandIn::crossref_base() const {
  return server_->base() + "/";
}
std::string RegistryStandIn::europe_pmc_base() const {
  return server_->base() + "/europepmc/webservices/rest/";
}
int RegistryStandIn::port() const {
  const std::string base = server_->base();
  return std::stoi(base.substr(base.rfind(':') + 1));
}

void RegistryStandIn::fail(Fault fault, std::string path, int times) {
  server_->order({fault, std::move(path), times});
}
void RegistryStandIn::fail_share(Fault fault, double share) {
  server_->order_share(fault, share);
}
void RegistryStandIn::heal() {
  server_->heal();
}

std::vector<Arrival> RegistryStandIn::arrivals() const {
  return server_->arrivals();
}

std::size_t RegistryStandIn::count(std::string_view path) const {
  const std::vector<Arrival> all = arrivals();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Arrival& one) {
    return one.path.find(path) != std::string::npos;
  }));
}

std::size_t RegistryStandIn::most_in_a_second() const {
  std::vector<Moment> times;
  for (const Arrival& arrival : arrivals()) {
    if (arrival.path.starts_with(eutils_path)) times.push_back(arrival.time);
  }
  std::size_t most = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < times.size(); ++last) {
    while (times[last] - times[first] >= std::chrono::seconds{1}) ++first;
    most = std::max(most, last - first + 1);
  }
  return most;
}

}  // namespace citewright::test
