// SPDX-License-Identifier: Apache-2.0
#include "places.hpp"

#include "export/subjects.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports {

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view kept =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    out += kept.find(c) != std::string_view::npos
               ? std::string{c}
               : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::size_t last_line_of(const Audit& audit, const Finding& finding) {
  const std::size_t end = std::max(finding.place.end, finding.place.begin + 1);
  return std::max(finding.line, line_of(audit.article, end - 1));
}

std::string_view words_at(const Audit& audit, const Finding& finding) {
  if (finding.claim) return audit.claims[*finding.claim].text;
  if (finding.citation) return audit.citations[*finding.citation].text;
  if (finding.reference) return audit.references[*finding.reference].text;
  return "";
}

std::string names_in(const Audit& audit, const Finding& finding) {
  std::string names;
  for (const Subject& subject : subjects_of(audit, finding))
    names += (names.empty() ? "" : ", ") + subject.name;
  return names;
}

}  // namespace citewright::exports
