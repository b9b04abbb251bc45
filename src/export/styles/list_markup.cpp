// SPDX-License-Identifier: Apache-2.0
#include "export/markup.hpp"
#include "list.hpp"

#include <fmt/format.h>

namespace citewright::exports::styles {
namespace {

std::string markdown_of(const RichText& entry) {
  std::string out;
  for (const Piece& piece : entry) {
    if (piece.is_address) {
      out += markdown_link(piece.text);
    } else if (piece.italic) {
      out += "*" + markdown_text(piece.text) + "*";
    } else {
      // markdown_text() trims; the blanks between pieces are kept.
      if (piece.text.starts_with(' ')) out += ' ';
      const std::string text = markdown_text(piece.text);
      out += text;
      if (!text.empty() && piece.text.ends_with(' ')) out += ' ';
    }
  }
  return out;
}

std::string link_of(const std::string& address) {
  const std::string target = web_address(address);
  return target.empty() ? xml_text(address)
                        : fmt::format("<a href=\"{}\">{}</a>", xml_text(target), xml_text(address));
}

std::string html_of(const RichText& entry) {
  std::string out;
  for (const Piece& piece : entry) {
    if (piece.is_address) {
      out += link_of(piece.text);
    } else {
      out += piece.italic ? "<i>" + xml_text(piece.text) + "</i>" : xml_text(piece.text);
    }
  }
  return out;
}

constexpr std::string_view html_head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>References</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
li { margin-bottom: .6em; }
ul { list-style: none; padding: 0; }
ul li { padding-left: 2em; text-indent: -2em; }
</style>
</head>
<body>
<main>
<h1>References</h1>
)";

}  // namespace

std::string write_text(const SetList& list) {
  std::string out;
  std::size_t number = 0;
  for (const RichText& entry : list.entries) {
    if (list.numbered) out += fmt::format("{}. ", ++number);
    out += plain(entry) + "\n";
  }
  return out;
}

std::string write_markdown(const SetList& list) {
  std::string out;
  std::size_t number = 0;
  for (const RichText& entry : list.entries) {
    if (list.numbered) {
      out += fmt::format("{}. {}\n", ++number, at_line_start(markdown_of(entry)));
    } else {
      out += (out.empty() ? "" : "\n") + at_line_start(markdown_of(entry)) + "\n";
    }
  }
  return out;
}

std::string write_html(const SetList& list) {
  const std::string_view element = list.numbered ? "ol" : "ul";
  std::string out = fmt::format("{}<{}>\n", html_head, element);
  for (const RichText& entry : list.entries) out += "<li>" + html_of(entry) + "</li>\n";
  return out + fmt::format("</{}>\n</main>\n</body>\n</html>\n", element);
}

}  // namespace citewright::exports::styles
