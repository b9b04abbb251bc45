// SPDX-License-Identifier: Apache-2.0
#include "bench/listing.hpp"

#include "citewright/reader/read.hpp"

#include <fmt/core.h>

namespace citewright::bench {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Article make_listing(const std::vector<ListedEntry>& entries) {
  std::string html =
      "<!doctype html><html><head><title>Works of one year</title></head><body>"
      "<h1>Works of one year</h1>\n<h2>Survey</h2>\n";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].sentence.empty())
      html += fmt::format("<p>{} [{}].</p>\n", escaped(entries[i].sentence), i + 1);
  }
  html += "<h2>References</h2>\n<ol>\n";
  for (const ListedEntry& entry : entries)
    html += fmt::format("<li>{}</li>\n", escaped(entry.text));
  return reader::read_article(html + "</ol></body></html>\n", "listing.html", Format::html);
}

}  // namespace citewright::bench
