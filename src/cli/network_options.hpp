// SPDX-License-Identifier: Apache-2.0
// The options of the commands that ask the registries.
#pragma once

#include "cli/option_list.hpp"

#include "citewright/audit/fetch.hpp"
#include "citewright/registry/requests.hpp"

#include <optional>
#include <string>

namespace citewright::cli {

struct NetworkOptions {
  std::optional<std::string> eutils_base;
  std::optional<std::string> idconv_base;
  std::optional<std::string> crossref_base;
  std::optional<std::string> europe_pmc_base;
  std::optional<std::string> contact;
  bool no_full_text = false;
  bool links = false;
};

void list_network_options(OptionList& list, NetworkOptions& options);

/// Where and as whom to ask: the options, then CITEWRIGHT_CONTACT, then what is usual. NCBI's key
/// comes from NCBI_API_KEY alone: an argument would show in lists of processes. Throws Error{usage}
/// for a contact that is no address and a key that cannot be one.
[[nodiscard]] registry::Services services_of(const NetworkOptions& options);

/// What is to be asked for.
[[nodiscard]] audit::FetchOptions fetch_options_of(const NetworkOptions& options);

}  // namespace citewright::cli
