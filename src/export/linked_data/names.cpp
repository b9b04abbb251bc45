// SPDX-License-Identifier: Apache-2.0
#include "names.hpp"

#include "export/markup.hpp"

#include <fmt/format.h>

namespace citewright::exports {

std::string iri_of(const Article& article) {
  return "urn:citewright:" + article.sha256;
}

std::string iri_of(const Article& article, std::string_view part) {
  return fmt::format("{}:{}", iri_of(article), part);
}

std::string iri_of_work(const Article& article, const Reference& reference, const Work& work) {
  const std::string address = web_address(address_of(work));
  return work.ids.empty() || address.empty() ? iri_of(article, name_of(reference)) : address;
}

}  // namespace citewright::exports
