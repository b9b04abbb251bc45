// SPDX-License-Identifier: Apache-2.0
// The map: claims at the left in the article's order, references at the right, a line a link. It is
// a picture for the eye; the same is in the article's notes and the reference list as text.
#include "report_view.hpp"

#include "citewright/audit/claim_verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::html {
namespace {

// In the picture's own units, which are pixels at full width.
constexpr double width = 720;
constexpr double claim_x = 64;
constexpr double reference_x = 520;
constexpr double least_height = 120;
constexpr double margin = 14;
constexpr double claim_step = 18;
constexpr double unlinked_step = 5;
constexpr double reference_step = 24;

// A picture with more lines says nothing.
constexpr std::size_t most_claims = 150;
constexpr std::size_t most_references = 120;
constexpr std::size_t most_links = 600;

struct Layout {
  double height = least_height;
  std::vector<std::size_t> claims;  // those that are drawn
  std::vector<double> claim_y;      // for every claim; negative where it is not drawn
  std::vector<double> reference_y;
};

std::vector<std::size_t> claims_to_draw(const ReportView& view) {
  std::vector<std::size_t> claims;
  const bool linked_only = view.audit.claims.size() > most_claims;
  for (std::size_t i = 0; i < view.audit.claims.size() && claims.size() < most_claims; ++i) {
    if (!linked_only || !view.links_of_claim[i].empty()) claims.push_back(i);
  }
  return claims;
}

// Claims that no link leaves stand closer, without their names.
double height_of(const ReportView& view, const std::vector<std::size_t>& claims) {
  double height = 0;
  for (const std::size_t claim : claims)
    height += view.links_of_claim[claim].empty() ? unlinked_step : claim_step;
  return height;
}

void place_claims(const ReportView& view, Layout& layout) {
  double y = margin + (layout.height - 2 * margin - height_of(view, layout.claims)) / 2;
  layout.claim_y.assign(view.audit.claims.size(), -1);
  for (const std::size_t claim : layout.claims) {
    const double step = view.links_of_claim[claim].empty() ? unlinked_step : claim_step;
    layout.claim_y[claim] = y + step / 2;
    y += step;
  }
}

void place_references(Layout& layout, std::size_t drawn, std::size_t all) {
  const double step =
      (layout.height - 2 * margin) / static_cast<double>(std::max<std::size_t>(drawn, 1));
  layout.reference_y.assign(all, -1);
  for (std::size_t i = 0; i < drawn; ++i)
    layout.reference_y[i] = margin + step * (static_cast<double>(i) + 0.5);
}

Layout layout_of(const ReportView& view) {
  Layout layout;
  layout.claims = claims_to_draw(view);
  const std::size_t references = std::min(view.audit.references.size(), most_references);
  layout.height = std::max({least_height, height_of(view, layout.claims) + 2 * margin,
                            reference_step * static_cast<double>(references) + 2 * margin});
  place_claims(view, layout);
  place_references(layout, references, view.audit.references.size());
  return layout;
}

std::string_view class_of_link(const Audit& audit, std::size_t link) {
  return link < audit.judgements.size() ? class_of(audit.judgements[link].verdict) : "none";
}

std::string lines(const ReportView& view, const Layout& layout) {
  std::string out;
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < view.audit.links.size() && drawn < most_links; ++i) {
    const Link& link = view.audit.links[i];
    const double from = layout.claim_y[link.claim];
    const double to = layout.reference_y[link.reference];
    if (from < 0 || to < 0) continue;
    const double middle = (claim_x + reference_x) / 2;
    out += fmt::format(
        "<path class=\"{}{}\" d=\"M{:.0f} {:.1f}C{:.0f} {:.1f} {:.0f} {:.1f} {:.0f} {:.1f}\"/>\n",
        class_of_link(view.audit, i), link.sure ? "" : " unsure", claim_x + 8, from, middle, from,
        middle, to, reference_x - 8, to);
    ++drawn;
  }
  return out;
}

std::string claim_marks(const ReportView& view, const Layout& layout) {
  std::string out;
  for (const std::size_t claim : layout.claims) {
    const double y = layout.claim_y[claim];
    if (view.links_of_claim[claim].empty()) {
      out += fmt::format("<circle class=\"unlinked\" cx=\"{:.0f}\" cy=\"{:.1f}\" r=\"1.5\"/>\n",
                         claim_x, y);
      continue;
    }
    out += fmt::format(
        "<circle class=\"{}\" cx=\"{:.0f}\" cy=\"{:.1f}\" r=\"4\"/>"
        "<text class=\"claim\" x=\"{:.0f}\" y=\"{:.1f}\">{}</text>\n",
        class_of_claim(view.audit, claim), claim_x, y, claim_x - 12, y + 3.5,
        name_of(view.audit.claims[claim]));
  }
  return out;
}

std::string reference_marks(const ReportView& view, const Layout& layout) {
  std::string out;
  for (std::size_t i = 0; i < layout.reference_y.size(); ++i) {
    const double y = layout.reference_y[i];
    if (y < 0) break;
    const std::string_view tone =
        i < view.audit.fits.size() ? class_of(view.audit.fits[i].verdict) : "none";
    out += fmt::format(
        "<rect class=\"{}\" x=\"{:.0f}\" y=\"{:.1f}\" width=\"8\" height=\"8\" rx=\"2\"/>"
        "<text x=\"{:.0f}\" y=\"{:.1f}\">{}</text>\n",
        tone, reference_x - 4, y - 4, reference_x + 14, y + 4, text(short_reference(view, i)));
  }
  return out;
}

constexpr std::string_view legend = R"(<ul class="legend">
<li><span class="line good"></span>supported</li>
<li><span class="line warn"></span>partly supported</li>
<li><span class="line bad"></span>off topic or contradicted</li>
<li><span class="line none"></span>not assessable</li>
<li>small dots: claims that no reference carries</li>
</ul>
)";

std::string remark(const ReportView& view, const Layout& layout) {
  const bool all = layout.claims.size() == view.audit.claims.size() &&
                   view.audit.references.size() <= most_references &&
                   view.audit.links.size() <= most_links;
  return all ? ""
             : fmt::format(
                   "<p class=\"quiet\">Too much for one picture: {} of {} claims are "
                   "drawn, and at most {} references and {} links.</p>\n",
                   layout.claims.size(), view.audit.claims.size(), most_references, most_links);
}

}  // namespace

std::string map_section(const ReportView& view) {
  if (view.audit.claims.empty() && view.audit.references.empty()) return "";
  const Layout layout = layout_of(view);
  return fmt::format(
      "<section id=\"map\" aria-labelledby=\"map-heading\">\n"
      "<h2 id=\"map-heading\">Which claim rests on which reference</h2>\n{}"
      "<div class=\"map\" role=\"group\" aria-labelledby=\"map-heading\" tabindex=\"0\">\n"
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"map-title\">\n"
      "<title id=\"map-title\">{} claims at the left, {} references at the right, {} links between "
      "them. The notes beside the article and the list of references say the same in "
      "words.</title>\n"
      "{}{}{}</svg>\n</div>\n{}</section>\n",
      legend, width, layout.height, view.audit.claims.size(), view.audit.references.size(),
      view.audit.links.size(), lines(view, layout), claim_marks(view, layout),
      reference_marks(view, layout), remark(view, layout));
}

}  // namespace citewright::exports::html
