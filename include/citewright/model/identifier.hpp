// SPDX-License-Identifier: Apache-2.0
// The names of works. Each is a type of its own: a PMCID is never read as a PMID.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citewright {

/// PubMed's number of a record: 1 to 8 digits, not zero. Leading zeros are dropped, as PubMed does.
class Pmid {
 public:
  /// Digits only ("9450830"); nothing for anything else, "PMC…" and "PMID: …" included.
  [[nodiscard]] static std::optional<Pmid> parse(std::string_view text);
  [[nodiscard]] std::uint32_t value() const { return value_; }
  auto operator<=>(const Pmid&) const = default;

 private:
  explicit Pmid(std::uint32_t value) : value_{value} {}
  std::uint32_t value_;
};

/// PubMed Central's number of an article: "PMC" and 1 to 9 digits; a version suffix (".1") is
/// dropped.
class Pmcid {
 public:
  /// "PMC5793244" in any letter case; nothing without the prefix.
  [[nodiscard]] static std::optional<Pmcid> parse(std::string_view text);
  [[nodiscard]] std::uint32_t value() const { return value_; }
  auto operator<=>(const Pmcid&) const = default;

 private:
  explicit Pmcid(std::uint32_t value) : value_{value} {}
  std::uint32_t value_;
};

/// A Digital Object Identifier, kept in lower case because DOIs compare so (DOI Handbook 2.4).
class Doi {
 public:
  /// "10.1000/xyz", with or without "doi:" or a resolver's address before it, percent-encoded or
  /// not; punctuation that ends a sentence is dropped, balanced brackets are kept.
  [[nodiscard]] static std::optional<Doi> parse(std::string_view text);
  [[nodiscard]] const std::string& value() const { return value_; }
  auto operator<=>(const Doi&) const = default;

 private:
  explicit Doi(std::string value) : value_{std::move(value)} {}
  std::string value_;
};

/// NCBI Bookshelf's accession: "NBK" and digits.
class BookshelfId {
 public:
  [[nodiscard]] static std::optional<BookshelfId> parse(std::string_view text);
  [[nodiscard]] std::uint32_t value() const { return value_; }
  auto operator<=>(const BookshelfId&) const = default;

 private:
  explicit BookshelfId(std::uint32_t value) : value_{value} {}
  std::uint32_t value_;
};

/// arXiv's identifier, new ("2107.06472") or old form ("math.GT/0309136"), without its version.
class ArxivId {
 public:
  [[nodiscard]] static std::optional<ArxivId> parse(std::string_view text);
  [[nodiscard]] const std::string& value() const { return value_; }
  auto operator<=>(const ArxivId&) const = default;

 private:
  explicit ArxivId(std::string value) : value_{std::move(value)} {}
  std::string value_;
};

/// A MeSH unique identifier: a letter and 6 or 9 digits ("D014801").
class MeshUi {
 public:
  [[nodiscard]] static std::optional<MeshUi> parse(std::string_view text);
  [[nodiscard]] const std::string& value() const { return value_; }
  auto operator<=>(const MeshUi&) const = default;

 private:
  explicit MeshUi(std::string value) : value_{std::move(value)} {}
  std::string value_;
};

// The plain form that parse() reads: "9450830", "PMC5793244", "10.3390/nu10010016", "NBK1116",
// "2107.06472".
[[nodiscard]] std::string to_string(const Pmid& id);
[[nodiscard]] std::string to_string(const Pmcid& id);
[[nodiscard]] std::string to_string(const Doi& id);
[[nodiscard]] std::string to_string(const BookshelfId& id);
[[nodiscard]] std::string to_string(const ArxivId& id);
[[nodiscard]] std::string to_string(const MeshUi& id);

/// The identifiers that one reference or record carries.
struct Identifiers {
  std::optional<Pmid> pmid;
  std::optional<Pmcid> pmcid;
  std::optional<Doi> doi;
  std::optional<BookshelfId> bookshelf;
  std::optional<ArxivId> arxiv;

  [[nodiscard]] bool empty() const;
  bool operator==(const Identifiers&) const = default;
};

/// At least one identifier of the same kind is set in both and equal.
[[nodiscard]] bool share_identifier(const Identifiers& a, const Identifiers& b);

/// "PMID 9450830, doi 10.1016/…", in a fixed order; "" when empty.
[[nodiscard]] std::string to_string(const Identifiers& ids);

}  // namespace citewright
