// SPDX-License-Identifier: Apache-2.0
#include "width.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

namespace citewright::exports {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr std::size_t most_marks = 16;

UChar32 icu(char32_t value) {
  return static_cast<UChar32>(value);
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

bool is_regional_indicator(char32_t value) {
  return value >= 0x1F1E6 && value <= 0x1F1FF;
}

// Mn, Me and Cf take no column; Mc takes its own but is never parted from its base.
bool is_zero_width(char32_t value) {
  constexpr std::uint32_t mask = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  return (U_GET_GC_MASK(icu(value)) & mask) != 0;
}

bool extends_cluster(char32_t value) {
  const bool skin_tone = value >= 0x1F3FB && value <= 0x1F3FF;
  return is_zero_width(value) || skin_tone || (U_GET_GC_MASK(icu(value)) & U_GC_MC_MASK) != 0;
}

std::size_t width_of(char32_t value) {
  if (value < 0x300) return value < 0x20 ? 0 : 1;
  if (is_zero_width(value)) return 0;
  const int width = u_getIntPropertyValue(icu(value), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

Cluster cluster_at(std::string_view text, std::size_t at) {
  if (is_ascii(text[at]) && (at + 1 == text.size() || is_ascii(text[at + 1])))
    return {1, width_of(static_cast<unsigned char>(text[at]))};
  const CodePoint base = code_point_at(text, at);
  Cluster cluster{base.bytes, width_of(base.value)};
  bool flag_half = is_regional_indicator(base.value);
  bool joined = false;
  for (std::size_t marks = 0; at + cluster.bytes < text.size() && marks < most_marks; ++marks) {
    const CodePoint next = code_point_at(text, at + cluster.bytes);
    const bool second_half = flag_half && is_regional_indicator(next.value);
    if (next.value < 0x300 || !(joined || second_half || extends_cluster(next.value))) break;
    if (next.value == emoji_selector || second_half) cluster.columns = 2;
    cluster.columns = std::max(cluster.columns, width_of(next.value));
    cluster.bytes += next.bytes;
    flag_half = false;
    joined = next.value == zero_width_joiner;
  }
  return cluster;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    columns += cluster.columns;
    at += cluster.bytes;
  }
  return columns;
}

std::string cut_to_columns(std::string_view text, std::size_t limit) {
  std::size_t columns = 0;
  std::size_t cut = 0;    // the longest part that leaves a column for the ellipsis
  std::size_t blank = 0;  // the last blank before it
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    columns += cluster.columns;
    if (columns > limit) {
      const bool blank_is_near = blank > cut / 2;
      return std::string{trim(text.substr(0, blank_is_near ? blank : cut))} + "…";
    }
    if (text[at] == ' ') blank = at;
    at += cluster.bytes;
    if (columns < limit) cut = at;
  }
  return std::string{text};
}

}  // namespace citewright::exports
