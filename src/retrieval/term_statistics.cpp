// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/term_statistics.hpp"

#include "embedded/term_statistics_files.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace citewright::retrieval {
namespace {

template <typename Number>
std::optional<Number> parse_count(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Head {
  std::size_t documents;
  std::size_t terms;
};

std::optional<Head> parse_head(std::string_view line) {
  const auto fields = split(line, '\t');
  if (fields.size() != 4 || fields[0] != "documents" || fields[2] != "terms") return std::nullopt;
  const auto documents = parse_count<std::size_t>(fields[1]);
  const auto terms = parse_count<std::size_t>(fields[3]);
  if (!documents || !terms || *documents == 0 || *terms == 0) return std::nullopt;
  return Head{*documents, *terms};
}

}  // namespace

Result<TermStatistics> TermStatistics::parse(std::string_view text) {
  TermStatistics statistics;
  std::size_t number = 0;
  bool have_head = false;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const std::string where = fmt::format("term statistics:{}", number);
    if (!have_head) {
      const auto head = parse_head(line);
      if (!head) return problem(where, "the head is not \"documents N terms M\"");
      statistics.documents_ = head->documents;
      statistics.mean_length_ =
          static_cast<double>(head->terms) / static_cast<double>(head->documents);
      have_head = true;
      continue;
    }
    const std::size_t tab = line.find('\t');
    const auto count = tab == std::string_view::npos
                           ? std::nullopt
                           : parse_count<std::uint32_t>(line.substr(tab + 1));
    if (!count || *count > statistics.documents_)
      return problem(where, "not \"term<TAB>documents\"");
    statistics.frequencies_.emplace(line.substr(0, tab), *count);
  }
  if (!have_head) return problem("term statistics", "empty");
  return statistics;
}

std::size_t TermStatistics::document_frequency(std::string_view term) const {
  const auto found = frequencies_.find(term);
  return found == frequencies_.end() ? 0 : found->second;
}

double TermStatistics::idf(std::string_view term) const {
  const auto df = static_cast<double>(document_frequency(term));
  return std::log(1 + (static_cast<double>(documents_) - df + 0.5) / (df + 0.5));
}

double TermStatistics::share(std::string_view term) const {
  return static_cast<double>(document_frequency(term)) / static_cast<double>(documents_);
}

double TermStatistics::chance_in_text(std::string_view term, std::size_t length) const {
  const double documents_long = std::max(1.0, static_cast<double>(length) / mean_length_);
  return 1 - std::pow(1 - share(term), documents_long);
}

const TermStatistics& built_in_statistics() {
  static const TermStatistics statistics = [] {
    auto parsed = TermStatistics::parse(embedded::term_statistics_files().front().content);
    if (!parsed) {
      throw Error{ErrorCode::internal, "{}: {}", parsed.error().where, parsed.error().what};
    }
    return std::move(*parsed);
  }();
  return statistics;
}

}  // namespace citewright::retrieval
