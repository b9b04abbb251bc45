// SPDX-License-Identifier: Apache-2.0
#include "marked_text.hpp"

#include "export/markup.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::html {
namespace {

/// The items that cover a place, the one that began last on top. Items come in the order of their
/// beginnings, places rise.
template <typename Item>
class Covering {
 public:
  Covering(const std::vector<Item>& items, const std::vector<std::size_t>& order)
      : items_{items}, order_{order} {}

  /// Takes in what begins up to `at`, lets go what has ended; the new ones are appended to `begun`.
  void move_to(std::size_t at, std::vector<std::size_t>& begun) {
    for (; next_ < order_.size() && items_[order_[next_]].range.begin <= at; ++next_) {
      open_.push_back(order_[next_]);
      begun.push_back(order_[next_]);
    }
    while (!open_.empty() && items_[open_.back()].range.end <= at) open_.pop_back();
  }

  [[nodiscard]] const std::size_t* top() const { return open_.empty() ? nullptr : &open_.back(); }

 private:
  const std::vector<Item>& items_;
  const std::vector<std::size_t>& order_;
  std::size_t next_ = 0;
  std::vector<std::size_t> open_;
};

template <typename Item>
void add_edges(std::vector<std::size_t>& edges, const std::vector<Item>& items,
               const std::vector<std::size_t>& order, std::size_t size) {
  for (const std::size_t index : order) {
    edges.push_back(std::min(items[index].range.begin, size));
    edges.push_back(std::min(items[index].range.end, size));
  }
}

// Line breaks (in code) stay.
std::string lines_of(std::string_view content) {
  std::string out;
  for (std::size_t at = 0; at <= content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    out += (at == 0 ? "" : "\n") + xml_text(printable(content.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

std::string marker_of(const ReportView& view, std::size_t claim) {
  const std::string name = name_of(view.audit.claims[claim]);
  return fmt::format(
      "<a class=\"tag {}\" id=\"{}\" href=\"#note-{}\" aria-label=\"claim {}: {}\">{}</a>",
      class_of_claim(view.audit, claim), name, name, name,
      xml_text(audit::claim_verdict_words(view.audit, claim)), name);
}

}  // namespace

std::string marked_text(const ReportView& view, std::size_t index) {
  const Audit& audit = view.audit;
  const std::string& content = audit.article.blocks[index].text;
  const auto& claims = view.claims_of_block[index];
  const auto& citations = view.citations_of_block[index];
  std::vector<std::size_t> edges{0, content.size()};
  add_edges(edges, audit.claims, claims, content.size());
  add_edges(edges, audit.citations, citations, content.size());
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());

  Covering<Claim> claim_at{audit.claims, claims};
  Covering<Citation> citation_at{audit.citations, citations};
  std::string out;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    std::vector<std::size_t> begun;
    std::vector<std::size_t> cited;
    claim_at.move_to(edges[i], begun);
    citation_at.move_to(edges[i], cited);
    for (const std::size_t claim : begun) out += marker_of(view, claim);
    std::string piece =
        lines_of(std::string_view{content}.substr(edges[i], edges[i + 1] - edges[i]));
    if (citation_at.top() != nullptr) piece = "<span class=\"cite\">" + piece + "</span>";
    if (const std::size_t* claim = claim_at.top())
      piece = fmt::format("<mark class=\"{}\">{}</mark>", class_of_claim(audit, *claim), piece);
    out += piece;
  }
  return out;
}

}  // namespace citewright::exports::html
