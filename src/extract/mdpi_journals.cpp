// SPDX-License-Identifier: Apache-2.0
// MDPI's DOIs are made of the journal's short name, the volume, the issue in two digits and the
// article in four: Cosmetics 2024, 11(2), 51 is 10.3390/cosmetics11020051.
#include "extract/url_identifiers.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace citewright::extract {
namespace {

struct Journal {
  std::string_view issn;
  std::string_view name;  // as its DOIs have it
  int first_volume = 1;   // the first whose DOIs are made so; earlier ones used other forms
};

constexpr auto journals = std::to_array<Journal>({
    {"1420-3049", "molecules", 14},
    {"1422-0067", "ijms", 10},
    {"1424-8220", "s", 9},
    {"1424-8247", "ph", 3},
    {"1467-3045", "cimb", 43},
    {"1648-9144", "medicina", 54},
    {"1660-3397", "md", 7},
    {"1660-4601", "ijerph", 6},
    {"1718-7729", "curroncol", 28},
    {"1996-1944", "ma", 2},
    {"1999-4915", "v"},
    {"1999-4923", "pharmaceutics"},
    {"2039-7283", "clinpract", 11},
    {"2071-1050", "su"},
    {"2072-6643", "nu"},
    {"2072-6651", "toxins"},
    {"2072-666x", "mi"},
    {"2072-6694", "cancers"},
    {"2073-4360", "polym"},
    {"2073-4409", "cells"},
    {"2073-4425", "genes"},
    {"2075-1729", "life"},
    {"2075-4418", "diagnostics"},
    {"2075-4426", "jpm"},
    {"2075-4663", "sports"},
    {"2076-0817", "pathogens"},
    {"2076-2607", "microorganisms"},
    {"2076-2615", "ani"},
    {"2076-328x", "bs"},
    {"2076-3417", "app"},
    {"2076-3425", "brainsci"},
    {"2076-3921", "antiox"},
    {"2076-393x", "vaccines"},
    {"2077-0383", "jcm"},
    {"2079-4983", "jfb"},
    {"2079-4991", "nano"},
    {"2079-6374", "bios"},
    {"2079-6382", "antibiotics"},
    {"2079-7737", "biology"},
    {"2079-9284", "cosmetics"},
    {"2079-9721", "diseases"},
    {"2218-1989", "metabo"},
    {"2218-273x", "biom"},
    {"2223-7747", "plants"},
    {"2226-4787", "pharmacy"},
    {"2227-9032", "healthcare"},
    {"2227-9059", "biomedicines"},
    {"2227-9067", "children"},
    {"2304-6767", "dj"},
    {"2304-8158", "foods"},
    {"2305-6304", "toxics"},
    {"2305-6320", "medicines"},
    {"2306-5354", "bioengineering"},
    {"2306-7381", "vetsci"},
    {"2308-3417", "geriatrics"},
    {"2308-3425", "jcdd"},
    {"2309-608x", "jof"},
    {"2411-5142", "jfmk"},
    {"2414-6366", "tropicalmed"},
});

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<Doi> mdpi_doi(std::string_view issn, std::string_view volume, std::string_view issue,
                            std::string_view article) {
  const std::string lower = to_ascii_lower(issn);
  const auto* const journal =
      std::find_if(journals.begin(), journals.end(),
                   [&lower](const Journal& candidate) { return candidate.issn == lower; });
  if (journal == journals.end() || number(volume) < journal->first_volume) return std::nullopt;
  return Doi::parse(fmt::format("10.3390/{}{}{:02}{:04}", journal->name, number(volume),
                                number(issue), number(article)));
}

}  // namespace citewright::extract
