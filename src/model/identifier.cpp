// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/identifier.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace citewright {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// A positive number of at most `most` digits, leading zeros not counted.
std::optional<std::uint32_t> parse_number(std::string_view text, std::size_t most) {
  if (!all_digits(text)) return std::nullopt;
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  if (text.empty() || text.size() > most) return std::nullopt;
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool has_prefix(std::string_view text, std::string_view lower_prefix) {
  return to_ascii_lower(text.substr(0, lower_prefix.size())) == lower_prefix;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
        hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Links copied from links are encoded twice, or thrice. What is still encoded after that is no DOI:
// reading it again would give another one.
std::optional<std::string> fully_decoded(std::string_view text) {
  std::string decoded = percent_decode(text);
  for (int round = 0; round < 3; ++round) {
    std::string again = percent_decode(decoded);
    if (again == decoded) return decoded;
    decoded = std::move(again);
  }
  return std::nullopt;
}

std::string_view without_resolver(std::string_view text) {
  constexpr auto prefixes = std::to_array<std::string_view>(
      {"https://", "http://", "www.", "dx.doi.org/", "doi.org/", "doi:", "doi "});
  for (const std::string_view prefix : prefixes) {
    if (has_prefix(text, prefix)) text = trim(text.substr(prefix.size()));
  }
  return text;
}

// A closing bracket belongs to the DOI only when it is opened inside it:
// "10.1016/S0194-5998(98)70376-6".
bool ends_unbalanced(std::string_view text) {
  constexpr std::string_view opening = "([{<";
  constexpr std::string_view closing = ")]}>";
  const std::size_t kind = closing.find(text.back());
  if (kind == std::string_view::npos) return false;
  return std::count(text.begin(), text.end(), closing[kind]) >
         std::count(text.begin(), text.end(), opening[kind]);
}

std::string_view without_sentence_end(std::string_view text) {
  constexpr std::string_view punctuation = ".,;:!?'\"";
  while (!text.empty() &&
         (punctuation.find(text.back()) != std::string_view::npos || ends_unbalanced(text))) {
    text.remove_suffix(1);
  }
  return text;
}

// "10." registrant "/" suffix; the registrant is 4 to 9 digits, perhaps divided by full stops.
bool is_doi(std::string_view text) {
  if (!text.starts_with("10.")) return false;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash + 1 == text.size()) return false;
  const std::string_view registrant = text.substr(3, slash - 3);
  return registrant.size() >= 4 && is_digit(registrant.front()) &&
         registrant.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_new_arxiv_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  return dot == 4 && all_digits(text.substr(0, dot)) && all_digits(text.substr(dot + 1)) &&
         (text.size() == 9 || text.size() == 10);
}

bool is_old_arxiv_id(std::string_view text) {
  constexpr std::size_t digits = 7;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0) return false;
  const bool archive =
      text.substr(0, slash).find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.") == std::string_view::npos;
  return archive && text.size() - slash - 1 == digits && all_digits(text.substr(slash + 1));
}

std::string_view without_arxiv_version(std::string_view text) {
  const std::size_t v = text.find_last_of('v');
  const bool version = v != std::string_view::npos && v > 0 && is_digit(text[v - 1]) &&
                       all_digits(text.substr(v + 1));
  return version ? text.substr(0, v) : text;
}

template <typename Id>
bool both_equal(const std::optional<Id>& a, const std::optional<Id>& b) {
  return a && b && *a == *b;
}

}  // namespace

std::optional<Pmid> Pmid::parse(std::string_view text) {
  constexpr std::size_t most_digits = 8;
  const auto value = parse_number(trim(text), most_digits);
  if (!value) return std::nullopt;
  return Pmid{*value};
}

std::optional<Pmcid> Pmcid::parse(std::string_view text) {
  constexpr std::size_t most_digits = 9;
  text = trim(text);
  if (!has_prefix(text, "pmc")) return std::nullopt;
  text.remove_prefix(3);
  if (const std::size_t dot = text.find('.');
      dot != std::string_view::npos && all_digits(text.substr(dot + 1))) {
    text = text.substr(0, dot);
  }
  const auto value = parse_number(text, most_digits);
  if (!value) return std::nullopt;
  return Pmcid{*value};
}

std::optional<Doi> Doi::parse(std::string_view text) {
  const std::optional<std::string> decoded = fully_decoded(without_resolver(trim(text)));
  if (!decoded) return std::nullopt;
  const std::string_view bare = without_sentence_end(*decoded);
  if (!is_doi(bare)) return std::nullopt;
  const bool printable = std::all_of(bare.begin(), bare.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F;
  });
  if (!printable) return std::nullopt;
  return Doi{to_ascii_lower(bare)};
}

std::optional<BookshelfId> BookshelfId::parse(std::string_view text) {
  constexpr std::size_t most_digits = 9;
  text = trim(text);
  if (!has_prefix(text, "nbk")) return std::nullopt;
  const auto value = parse_number(text.substr(3), most_digits);
  if (!value) return std::nullopt;
  return BookshelfId{*value};
}

std::optional<ArxivId> ArxivId::parse(std::string_view text) {
  text = trim(text);
  if (has_prefix(text, "arxiv:")) text = trim(text.substr(6));
  text = without_arxiv_version(text);
  if (!is_new_arxiv_id(text) && !is_old_arxiv_id(text)) return std::nullopt;
  return ArxivId{std::string{text}};
}

std::optional<MeshUi> MeshUi::parse(std::string_view text) {
  text = trim(text);
  const bool length = text.size() == 7 || text.size() == 10;
  if (!length || text[0] < 'A' || text[0] > 'Z' || !all_digits(text.substr(1))) return std::nullopt;
  return MeshUi{std::string{text}};
}

std::string to_string(const Pmid& id) {
  return std::to_string(id.value());
}
std::string to_string(const Pmcid& id) {
  return fmt::format("PMC{}", id.value());
}
std::string to_string(const Doi& id) {
  return id.value();
}
std::string to_string(const BookshelfId& id) {
  return fmt::format("NBK{}", id.value());
}
std::string to_string(const ArxivId& id) {
  return id.value();
}
std::string to_string(const MeshUi& id) {
  return id.value();
}

bool Identifiers::empty() const {
  return !pmid && !pmcid && !doi && !bookshelf && !arxiv;
}

bool share_identifier(const Identifiers& a, const Identifiers& b) {
  return both_equal(a.pmid, b.pmid) || both_equal(a.pmcid, b.pmcid) || both_equal(a.doi, b.doi) ||
         both_equal(a.bookshelf, b.bookshelf) || both_equal(a.arxiv, b.arxiv);
}

std::string to_string(const Identifiers& ids) {
  std::vector<std::string> parts;
  if (ids.pmid) parts.push_back("PMID " + to_string(*ids.pmid));
  if (ids.pmcid) parts.push_back(to_string(*ids.pmcid));
  if (ids.doi) parts.push_back("doi " + to_string(*ids.doi));
  if (ids.bookshelf) parts.push_back(to_string(*ids.bookshelf));
  if (ids.arxiv) parts.push_back("arXiv " + to_string(*ids.arxiv));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace citewright
