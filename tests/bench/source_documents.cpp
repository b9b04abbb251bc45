// SPDX-License-Identifier: Apache-2.0
#include "bench/source_documents.hpp"

#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/core.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <vector>

namespace citewright::bench {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// The numbers after each occurrence of `before`, blanks skipped.
std::set<std::string> numbers_after(std::string_view text, std::string_view before) {
  std::set<std::string> numbers;
  for (std::size_t at = text.find(before); at != std::string_view::npos;
       at = text.find(before, at + 1)) {
    std::size_t from = at + before.size();
    while (from < text.size() && (text[from] == ' ' || text[from] == '=')) ++from;
    std::size_t end = from;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end > from) numbers.emplace(text.substr(from, end - from));
  }
  return numbers;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
    if (child.type() == pugi::node_element) out += text_of(child);
  }
  return collapse_whitespace(out);
}

std::string with(std::string_view before, const std::string& value, std::string_view after = "") {
  return value.empty() ? std::string{} : fmt::format("{}{}{}", before, escaped(value), after);
}

std::string jats_reference(const pugi::xml_node& ref) {
  std::string names;
  for (const pugi::xpath_node& name : ref.select_nodes(".//name")) {
    names += (names.empty() ? "" : ", ") + text_of(name.node().child("surname")) + " " +
             text_of(name.node().child("given-names"));
  }
  const auto field = [&](const char* path) { return text_of(ref.select_node(path).node()); };
  std::string out = with("", names, ". ") + with("", field(".//article-title"), ". ");
  out += with("<em>", field(".//source"), "</em>. ") + with("", field(".//year")) +
         with(";", field(".//volume"));
  out += with(":", field(".//fpage")) + with("-", field(".//lpage")) + ".";
  out += with(" doi: ", field(".//pub-id[@pub-id-type='doi']")) +
         with(" PMID: ", field(".//pub-id[@pub-id-type='pmid']"));
  // References that are not marked up in full.
  return names.empty() && field(".//article-title").empty() ? escaped(text_of(ref)) : out;
}

std::string list_of(const std::vector<std::string>& entries) {
  std::string out = "<h2>References</h2>\n<ol>\n";
  for (const std::string& entry : entries) out += "<li>" + entry + "</li>\n";
  return out + "</ol>\n";
}

// ---- wikitext ----

using Fields = std::map<std::string, std::string>;

std::size_t template_end(std::string_view text, std::size_t begin) {
  int depth = 0;
  for (std::size_t at = begin; at + 1 < text.size(); ++at) {
    if (text.substr(at, 2) == "{{") {
      ++depth;
      ++at;
    } else if (text.substr(at, 2) == "}}") {
      ++at;
      if (--depth == 0) return at + 1;
    }
  }
  return text.size();
}

// Links, quotes and nested templates taken off.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 2) == "{{") {
      at = template_end(text, at);
      continue;
    }
    if (text.substr(at, 2) == "[[") {
      const std::size_t end = std::min(text.find("]]", at), text.size());
      const std::string_view link = text.substr(at + 2, end - std::min(end, at + 2));
      out += link.substr(link.rfind('|') == std::string_view::npos ? 0 : link.rfind('|') + 1);
      at = std::min(end + 2, text.size());
      continue;
    }
    if (text.substr(at, 4) == "<!--") {
      at = std::min(text.find("-->", at), text.size() - 3) + 3;
      continue;
    }
    if (text[at] == '<' && at + 1 < text.size() &&
        (std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0 || text[at + 1] == '/')) {
      at = std::min(text.find('>', at), text.size() - 1) + 1;
      continue;
    }
    if (text.substr(at, 2) == "''") {
      at += 2;
      continue;
    }
    out += text[at++];
  }
  return collapse_whitespace(out);
}

Fields fields_of(std::string_view body) {
  Fields fields;
  int depth = 0;
  std::size_t begin = 0;
  const auto add = [&](std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return;
    std::string value = plain(trim(part.substr(equals + 1)));
    if (!value.empty()) fields[to_ascii_lower(trim(part.substr(0, equals)))] = std::move(value);
  };
  for (std::size_t at = 0; at < body.size(); ++at) {
    const std::string_view two = body.substr(at, 2);
    if (two == "{{" || two == "[[") ++depth;
    if (two == "}}" || two == "]]") --depth;
    if (body[at] == '|' && depth <= 0) {
      add(body.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  add(body.substr(begin));
  return fields;
}

std::string first_of(const Fields& fields, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (const auto found = fields.find(key); found != fields.end()) return found->second;
  }
  return {};
}

std::string names_of(const Fields& fields) {
  if (std::string all = first_of(fields, {"author", "authors", "vauthors"}); !all.empty())
    return all;
  std::string names;
  for (int i = 1; i < 40; ++i) {
    const std::string n = std::to_string(i);
    const std::string last =
        i == 1 ? first_of(fields, {"last1", "last"}) : first_of(fields, {("last" + n).c_str()});
    if (last.empty()) break;
    const std::string first =
        i == 1 ? first_of(fields, {"first1", "first"}) : first_of(fields, {("first" + n).c_str()});
    names += (names.empty() ? "" : "; ") + last + (first.empty() ? "" : ", " + first);
  }
  return names;
}

// As the encyclopaedia's own pages print a citation template.
std::string template_reference(std::string_view body) {
  const Fields fields = fields_of(body);
  const std::string year = first_of(fields, {"year", "date"});
  std::string out = with("", names_of(fields)) + with(" (", year, ").");
  out += with(" \"", first_of(fields, {"title", "chapter"}), "\".");
  out +=
      with(" <em>", first_of(fields, {"journal", "work", "encyclopedia", "newspaper", "publisher"}),
           "</em>");
  out += with(" ", first_of(fields, {"volume"})) + with(" (", first_of(fields, {"issue"}), ")") +
         with(": ", first_of(fields, {"pages", "page"})) + ".";
  out += with(" doi:", first_of(fields, {"doi"})) + with(". PMID ", first_of(fields, {"pmid"})) +
         with(". PMC ", first_of(fields, {"pmc"}));
  return out + with(". ", first_of(fields, {"url"}));
}

std::string wiki_reference(std::string_view content) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = content.find("{{"); at != std::string_view::npos;
       at = content.find("{{", from)) {
    out += escaped(plain(content.substr(from, at - from)));
    const std::size_t end = template_end(content, at);
    const std::string_view body =
        content.substr(at + 2, end - at - std::min<std::size_t>(4, end - at));
    // "cite journal", "vcite journal", "citation".
    if (to_ascii_lower(body.substr(0, body.find('|'))).find("cit") != std::string::npos)
      out += " " + template_reference(body);
    from = end;
  }
  return collapse_whitespace(out + " " + escaped(plain(content.substr(from))));
}

// The body's paragraphs and headings, with the references' contents collected.
struct WikiPage {
  std::string body;
  std::vector<std::string> entries;
};

// Takes the <ref>…</ref> at `at` out; returns the place behind it.
std::size_t take_reference(std::string_view text, std::size_t at, WikiPage& page) {
  const std::size_t open_end = std::min(text.find('>', at), text.size() - 1);
  if (text[open_end - 1] == '/') return open_end + 1;
  const std::size_t close = std::min(text.find("</ref", open_end), text.size());
  page.entries.push_back(wiki_reference(text.substr(open_end + 1, close - open_end - 1)));
  page.body += fmt::format("[{}]", page.entries.size());
  return std::min(text.find('>', close), text.size() - 1) + 1;
}

WikiPage take_references(std::string_view text) {
  WikiPage page;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 4) == "<!--") {
      at = std::min(text.find("-->", at), text.size() - 3) + 3;
      continue;
    }
    const bool reference = text.substr(at, 4) == "<ref" && at + 4 < text.size() &&
                           (text[at + 4] == '>' || text[at + 4] == ' ');
    if (reference) {
      at = take_reference(text, at, page);
    } else {
      page.body += text[at++];
    }
  }
  return page;
}

bool ends_body(std::string_view title) {
  constexpr std::array<std::string_view, 6> last{
      "See also", "Notes", "References", "Bibliography", "Further reading", "External links"};
  return std::ranges::find(last, title) != last.end();
}

std::string wiki_html(std::string_view body) {
  std::string out;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (const std::string text = plain(paragraph); text.size() > 40)
      out += "<p>" + escaped(text) + "</p>\n";
    paragraph.clear();
  };
  for (const std::string_view line : split(body, '\n')) {
    const std::string_view text = trim(line);
    if (text.starts_with("==")) {
      end_paragraph();
      const std::string title =
          plain(text.substr(0, text.find_last_not_of('=') + 1).substr(text.find_first_not_of('=')));
      // Its own list is written out of the references; other lists are no <ref>s.
      if (ends_body(title)) return out;
      out += "<h2>" + escaped(title) + "</h2>\n";
    } else if (text.empty()) {
      end_paragraph();
    } else {
      paragraph += std::string{text} + " ";
    }
  }
  end_paragraph();
  return out;
}

// The first PMID of each <ref>: one that cites several works is still one entry.
std::set<std::string> first_pmids(std::string_view source) {
  std::set<std::string> pmids;
  for (std::size_t from = 0;;) {
    const std::size_t end = source.find("</ref", from);
    if (end == std::string_view::npos) return pmids;
    const std::string_view before = source.substr(from, end - from);
    const std::string_view reference = before.substr(std::min(before.rfind("<ref"), before.size()));
    std::size_t first = reference.find("pmid");
    if (first != std::string_view::npos) {
      const std::size_t next = reference.find("pmid", first + 1);
      pmids.merge(numbers_after(reference.substr(first, next - first), "pmid"));
    }
    from = end + 1;
  }
}

}  // namespace

SourceDocument from_jats(const std::filesystem::path& file) {
  const std::string source = read_file(file);
  pugi::xml_document document;
  document.load_buffer(source.data(), source.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  SourceDocument result;
  result.html = "<h1>" +
                escaped(text_of(document.select_node("//article-meta//article-title").node())) +
                "</h1>\n";
  for (const pugi::xpath_node& node : document.select_nodes("//body//sec/title | //body//p")) {
    const bool title = std::string_view{node.node().name()} == "title";
    result.html +=
        fmt::format("<{0}>{1}</{0}>\n", title ? "h2" : "p", escaped(text_of(node.node())));
  }
  std::vector<std::string> entries;
  for (const pugi::xpath_node& ref : document.select_nodes("//ref-list/ref"))
    entries.push_back(jats_reference(ref.node()));
  result.html += list_of(entries);
  result.entries = count_of(source, "<ref id=");
  result.pmids = numbers_after(source, "<pub-id pub-id-type=\"pmid\">");
  return result;
}

SourceDocument from_wikitext(const std::filesystem::path& file) {
  const std::string source = read_file(file);
  const WikiPage page = take_references(source);
  SourceDocument result;
  result.html =
      "<h1>" + file.stem().string() + "</h1>\n" + wiki_html(page.body) + list_of(page.entries);
  result.entries = count_of(source, "</ref>");
  result.pmids = first_pmids(source);
  return result;
}

}  // namespace citewright::bench
