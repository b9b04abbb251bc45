// SPDX-License-Identifier: Apache-2.0
// The rules a finding can come from, and the page each has.
#pragma once

#include "citewright/model/judgement.hpp"

#include <span>
#include <string_view>

namespace citewright::audit {

struct Rule {
  std::string_view name;  ///< "title-truncated"; stable, editors write it in waivers
  Severity severity;      ///< the worst a finding of this rule has
  std::string_view summary;
  bool about_reference;  ///< else about a claim
  bool needs_network;    ///< fires only on what a registry said
};

/// Every rule, by name.
[[nodiscard]] std::span<const Rule> rules();

/// nullptr for an unknown name.
[[nodiscard]] const Rule* find_rule(std::string_view name);

/// The rule's page in Markdown: what it means, why it matters to an editor, a bad and a good
/// example.
[[nodiscard]] std::string_view rule_page(const Rule& rule);

}  // namespace citewright::audit
