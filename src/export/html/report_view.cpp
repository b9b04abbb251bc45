// SPDX-License-Identifier: Apache-2.0
#include "report_view.hpp"

#include "export/markup.hpp"
#include "export/styles/rich_text.hpp"
#include "export/subjects.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::exports::html {
namespace {

constexpr std::size_t author_characters = 18;

template <typename Item>
std::vector<std::vector<std::size_t>> by_block(const std::vector<Item>& items, std::size_t blocks) {
  std::vector<std::vector<std::size_t>> sorted(blocks);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].block < blocks) sorted[items[i].block].push_back(i);
  }
  for (std::vector<std::size_t>& of_block : sorted) {
    std::stable_sort(of_block.begin(), of_block.end(), [&](std::size_t a, std::size_t b) {
      return items[a].range.begin < items[b].range.begin;
    });
  }
  return sorted;
}

}  // namespace

ReportView::ReportView(const Audit& of)
    : audit{of},
      findings{of},
      works{works_of(of)},
      links_of_claim(of.claims.size()),
      links_of_reference(of.references.size()),
      claims_of_block{by_block(of.claims, of.article.blocks.size())},
      citations_of_block{by_block(of.citations, of.article.blocks.size())},
      is_reference_block(of.article.blocks.size()) {
  for (std::size_t i = 0; i < of.links.size(); ++i) {
    links_of_claim.at(of.links[i].claim).push_back(i);
    links_of_reference.at(of.links[i].reference).push_back(i);
  }
  for (const Reference& reference : of.references) {
    if (reference.block < is_reference_block.size()) is_reference_block[reference.block] = true;
  }
}

std::string_view class_of(Verdict verdict) {
  constexpr auto classes = std::to_array<std::string_view>({"good", "warn", "bad", "bad", "none"});
  return classes.at(static_cast<std::size_t>(verdict));
}

std::string_view class_of(Severity severity) {
  constexpr auto classes = std::to_array<std::string_view>({"none", "warn", "bad"});
  return classes.at(static_cast<std::size_t>(severity));
}

std::string_view class_of_claim(const Audit& audit, std::size_t claim) {
  const auto verdict = audit::claim_verdict(audit, claim);
  return verdict ? class_of(*verdict) : "none";
}

std::string text(std::string_view content) {
  return xml_text(styles::tidy(content));
}

std::string link_to(std::string_view name) {
  return fmt::format("<a href=\"#{}\">{}</a>", name, name);
}

std::string short_reference(const ReportView& view, std::size_t index) {
  const Work& work = view.works[index];
  std::string who = styles::tidy(work.title);
  if (!work.authors.empty()) {
    const Author& first = work.authors.front();
    who = styles::tidy(first.family.empty() ? first.collective : first.family);
  }
  std::string out =
      fmt::format("{}. {}", view.audit.references[index].number, shorten(who, author_characters));
  if (work.year) out += fmt::format(" {}", *work.year);
  return out;
}

std::string finding_name(std::size_t index) {
  return fmt::format("f{}", index + 1);
}

}  // namespace citewright::exports::html
