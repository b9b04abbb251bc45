// SPDX-License-Identifier: Apache-2.0
#include "cli/network_options.hpp"

#include "cli/environment.hpp"

#include "citewright/net/url_encoding.hpp"

#include <algorithm>
#include <cctype>

namespace citewright::cli {
namespace {

void list_base(OptionList& list, const std::string& name, std::optional<std::string>& target,
               std::string help) {
  list.parsed(
      name, "URL",
      [&target, name](const std::string& typed) {
        if (net::host_of(typed).empty()) {
          throw Error{ErrorCode::usage, "{} cannot be '{}'", name, typed}.with_hint(
              "an address that begins with https:// or http://");
        }
        target = typed.ends_with('/') ? typed : typed + '/';
      },
      std::move(help));
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char c) { return std::isgraph(c) != 0; });
}

std::string checked_contact(std::string contact) {
  const std::size_t at = contact.find('@');
  const bool is_address = at != std::string::npos && at > 0 && at + 1 < contact.size();
  if (contact.empty() || (is_address && is_plain(contact))) return contact;
  throw Error{ErrorCode::usage, "the contact '{}' is no e-mail address", contact}.with_hint(
      "the registries write to it when something is wrong: --contact you@example.org");
}

// The value is not repeated: it is a secret.
std::string checked_key(std::string key) {
  if (is_plain(key)) return key;
  throw Error{ErrorCode::usage, "NCBI_API_KEY holds blanks or control characters"}.with_hint(
      "copy the key anew, or unset it: then NCBI allows 3 requests a second instead of 10");
}

}  // namespace

void list_network_options(OptionList& list, NetworkOptions& options) {
  list_base(list, "--eutils-base", options.eutils_base, "where NCBI's E-utilities are");
  list_base(list, "--idconv-base", options.idconv_base, "where PMC's ID converter is");
  list_base(list, "--crossref-base", options.crossref_base, "where Crossref's REST interface is");
  list_base(list, "--europe-pmc-base", options.europe_pmc_base,
            "where Europe PMC's REST interface is");
  list.text("--contact", "EMAIL", options.contact,
            "your address, sent along: Crossref then allows 10 requests a second instead of 5");
  list.flag("--links", options.links,
            "look whether the addresses listed still answer (rule dead-link)");
  list.flag("--no-full-text", options.no_full_text,
            "ask PMC for no open-access full text; those in the store are used");
}

registry::Services services_of(const NetworkOptions& options) {
  registry::Services services;
  services.eutils_base = options.eutils_base.value_or(services.eutils_base);
  services.idconv_base = options.idconv_base.value_or(services.idconv_base);
  services.crossref_base = options.crossref_base.value_or(services.crossref_base);
  services.europe_pmc_base = options.europe_pmc_base.value_or(services.europe_pmc_base);
  services.contact =
      checked_contact(options.contact.value_or(std::string{environment("CITEWRIGHT_CONTACT")}));
  services.api_key = checked_key(std::string{environment("NCBI_API_KEY")});
  return services;
}

audit::FetchOptions fetch_options_of(const NetworkOptions& options) {
  audit::FetchOptions fetch_options;
  fetch_options.full_texts = !options.no_full_text;
  fetch_options.links = options.links;
  return fetch_options;
}

}  // namespace citewright::cli
