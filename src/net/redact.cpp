// SPDX-License-Identifier: Apache-2.0
#include "citewright/net/redact.hpp"

#include "citewright/base/fold.hpp"

#include <array>
#include <cstddef>

namespace citewright::net {
namespace {

struct Secret {
  std::string_view opens;   // lower-case
  std::string_view closes;  // any of these characters ends it
};
constexpr std::string_view parameter_ends = "& \t\r\n\"'<>#;)";
constexpr auto secrets = std::to_array<Secret>({{"api_key=", parameter_ends},
                                                {"email=", parameter_ends},
                                                {"mailto=", parameter_ends},
                                                {"mailto:", parameter_ends},
                                                {R"("api-key":")", "\""},
                                                {R"("api-key": ")", "\""}});

}  // namespace

std::string redact(std::string_view text) {
  const std::string lower = to_ascii_lower(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Secret* secret = nullptr;
    for (const Secret& candidate : secrets) {
      if (std::string_view{lower}.substr(at).starts_with(candidate.opens)) secret = &candidate;
    }
    if (secret == nullptr) {
      out += text[at++];
      continue;
    }
    out.append(text.substr(at, secret->opens.size())).append("***");
    at = std::min(text.find_first_of(secret->closes, at + secret->opens.size()), text.size());
  }
  return out;
}

}  // namespace citewright::net
