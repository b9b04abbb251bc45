// SPDX-License-Identifier: Apache-2.0
#include "extract/url.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

constexpr int most_wrappers = 3;  // an archived copy of a proxied redirect

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Where a proxied host says what it stands for: "doi-org.proxy.example.edu",
// "pubmed.ncbi.nlm.nih.gov.proxy.example.edu".
constexpr auto proxied_hosts = std::to_array<std::string_view>(
    {"pubmed.ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov", "dx.doi.org", "doi.org",
     "europepmc.org", "mdpi.com", "nature.com", "thelancet.com", "bmj.com"});

std::string dashes_as_dots(std::string_view label) {
  std::string out;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const bool doubled = label[i] == '-' && i + 1 < label.size() && label[i + 1] == '-';
    out += label[i] == '-' && !doubled ? '.' : label[i];
    if (doubled) ++i;
  }
  return out;
}

std::string without_www(std::string host) {
  constexpr std::string_view www = "www.";
  if (host.starts_with(www)) host.erase(0, www.size());
  return host;
}

std::string without_proxy(std::string host) {
  const std::size_t dot = host.find('.');
  const std::string first = without_www(dashes_as_dots(std::string_view{host}.substr(0, dot)));
  for (const std::string_view known : proxied_hosts) {
    const bool prefixed =
        host.size() > known.size() && host.starts_with(known) && host[known.size()] == '.';
    if (first == known || prefixed) return std::string{known};
  }
  return host;
}

std::string host_of(std::string_view authority) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  authority = authority.substr(0, authority.find(':'));
  return without_proxy(without_www(to_ascii_lower(authority)));
}

// The address inside another's path or query; empty where there is none. A query's other parameters
// are no part of it.
std::string inner_url(std::string_view path_and_query) {
  static const Pattern inner{R"(=(https?(?::|%3A)(?:/|%2F)[^\s&]+)|/(https?://?[^\s/]+\.\S+))",
                             Pattern::Case::any};
  const auto match = inner.find(path_and_query);
  if (!match) return {};
  const bool parameter = !match->range(1).empty();
  std::string url = parameter ? percent_decode(match->text(1)) : std::string{match->text(2)};
  // Archived copies often lose one of the two slashes.
  const std::size_t slash = url.find(":/") + 2;
  if (slash < url.size() && url[slash] != '/') url.insert(slash, "/");
  return url;
}

// Punctuation after an address is the sentence's; a closing bracket is the address's own only when
// it is opened inside.
std::size_t without_trailing_punctuation(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  constexpr std::string_view trailing = ".,;:!?'\"*_|";
  constexpr std::string_view opening = "([{";
  constexpr std::string_view closing = ")]}";
  std::array<std::ptrdiff_t, 3> open{};
  for (std::size_t i = begin; i < end; ++i) {
    if (const auto kind = opening.find(text[i]); kind != std::string_view::npos) ++open.at(kind);
    if (const auto kind = closing.find(text[i]); kind != std::string_view::npos) --open.at(kind);
  }
  while (end > begin) {
    const auto kind = closing.find(text[end - 1]);
    const bool unbalanced = kind != std::string_view::npos && open.at(kind) < 0;
    if (!unbalanced && trailing.find(text[end - 1]) == std::string_view::npos) break;
    if (unbalanced) ++open.at(kind);
    --end;
  }
  return end;
}

// A wrapped line leaves a blank after a slash: "https://pubmed.ncbi.nlm.nih.gov/ 9450830/".
std::size_t across_line_wrap(std::string_view text, TextRange range) {
  const std::string_view url = range.of(text);
  const bool open_end = url.ends_with("gov/") || url.ends_with("doi.org/") ||
                        url.ends_with("articles/") || url.ends_with("pubmed/");
  if (!open_end || range.end >= text.size() || text[range.end] != ' ') return range.end;
  static const Pattern rest{R"( (?:10\.\d{4,9}/[^\s"<>]+|PMC\d+|\d{4,9})\b[^\s"<>]*)"};
  const auto match = rest.match_at(text, range.end);
  return match ? match->range().end : range.end;
}

std::string closed_up(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return !is_blank(c); });
  return out;
}

}  // namespace

std::string percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    if (escape) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string Url::parameter(std::string_view lower_name) const {
  for (const std::string_view pair : split(query, '&')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    if (to_ascii_lower(pair.substr(0, equals)) == lower_name)
      return percent_decode(pair.substr(equals + 1));
  }
  return {};
}

std::vector<std::string_view> Url::segments() const {
  std::vector<std::string_view> parts = split(path, '/');
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

bool Url::is_at(std::string_view domain) const {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

std::vector<UrlInText> find_urls(std::string_view text) {
  static const Pattern start{
      R"((?:https?|ftp)://|\bwww\.[a-z0-9-]+\.|\b(?:dx\.)?doi\.org/|)"
      R"(\b(?:pubmed\.|pmc\.|m\.)?ncbi\.nlm\.nih\.gov/|\beuropepmc\.org/|\bpubmed\.gov/|)"
      R"(\barxiv\.org/|\bmdpi\.com/)",
      Pattern::Case::any};
  static const Pattern body{R"([^\s"<>“”«»]+)"};
  std::vector<UrlInText> urls;
  for (std::size_t from = 0; from < text.size();) {
    const auto head = start.find(text, from);
    if (!head) break;
    const std::size_t begin = head->range().begin;
    const auto whole = body.match_at(text, begin);
    TextRange range{begin, whole ? whole->range().end : head->range().end};
    range.end = without_trailing_punctuation(text, begin, range.end);
    range.end = without_trailing_punctuation(text, begin, across_line_wrap(text, range));
    from = std::max(range.end, head->range().end);
    const std::string_view written = range.of(text);
    if (written.size() <= head->text().size() && !written.starts_with("www.")) continue;
    std::string url = closed_up(written);
    if (url.find("://") == std::string::npos) url.insert(0, "https://");
    urls.push_back({range, std::move(url)});
  }
  return urls;
}

std::optional<Url> parse_url(std::string_view text) {
  static const Pattern form{
      R"(^\s*(?:[a-z]+://)?([^/?#\s]+\.[^/?#\s]+)(/[^?#\s]*)?(?:\?([^#\s]*))?)",
      Pattern::Case::any};
  std::string address{text};
  for (int unwrapped = 0; unwrapped < most_wrappers; ++unwrapped) {
    const auto match = form.find(address);
    if (!match) return std::nullopt;
    const std::size_t after_host = match->range(1).end;
    if (std::string inner = inner_url(std::string_view{address}.substr(after_host));
        !inner.empty()) {
      address = std::move(inner);
      continue;
    }
    return Url{host_of(match->text(1)), percent_decode(match->text(2)),
               std::string{match->text(3)}};
  }
  return std::nullopt;
}

}  // namespace citewright::extract
