// SPDX-License-Identifier: Apache-2.0
// PMC's ID converter (JSON), the present one and the one before it. It knows only what is in PMC:
// what it does not know may well exist.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/identifier.hpp"
#include "citewright/registry/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

struct IdConversion {
  std::string requested;  ///< as sent; "" of the older converter
  Identifiers ids;
  bool in_pmc = false;
  std::string error;  ///< why there is no answer; "" where it was found or is not in PMC
};

struct IdConverterReply {
  std::vector<IdConversion> conversions;

  /// The identifiers of what was asked for; absent: not in PMC. An id it does not mention is a
  /// Problem. Letter case does not count.
  [[nodiscard]] Answer<Identifiers> ids_of(std::string_view requested) const;
};

[[nodiscard]] Result<IdConverterReply> parse_id_converter(std::string_view body,
                                                          std::string_view where);

}  // namespace citewright::registry
