// SPDX-License-Identifier: Apache-2.0
#include "record_figures.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace citewright::store {
namespace {

constexpr auto most = std::numeric_limits<std::uint16_t>::max();

std::uint16_t read_16(const char* bytes) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[0]) |
                                    static_cast<unsigned char>(bytes[1]) << 8U);
}

void write_16(char* bytes, std::uint16_t value) {
  bytes[0] = static_cast<char>(value & 0xFFU);
  bytes[1] = static_cast<char>(value >> 8U);
}

void write_figures(char* bytes, const RecordFigures& figures) {
  write_16(bytes, figures.length);
  write_16(bytes + 2, figures.year);
  bytes[4] = static_cast<char>(figures.type);
}

// FTS5's own note of a row's columns: a varint each, seven bits a byte, the highest first.
std::uint16_t words_of(std::string_view sizes) {
  std::uint64_t sum = 0;
  std::uint64_t value = 0;
  for (const char c : sizes) {
    const auto byte = static_cast<unsigned char>(c);
    value = value << 7U | (byte & 0x7FU);
    if ((byte & 0x80U) != 0) continue;
    sum += value;
    value = 0;
  }
  return static_cast<std::uint16_t>(std::min<std::uint64_t>(sum, most));
}

}  // namespace

RecordFigures read_figures(const char* bytes) {
  return {read_16(bytes), read_16(bytes + 2),
          static_cast<StudyType>(static_cast<unsigned char>(bytes[4]))};
}

std::uint16_t year_figure(std::optional<int> year) {
  return static_cast<std::uint16_t>(std::clamp<int>(year.value_or(0), 0, most));
}

void FigureChanges::write(Database& database) {
  Statement read = database.prepare("select figures from record_block where block = ?");
  Statement write =
      database.prepare("insert or replace into record_block (block, figures) values (?, ?)");
  Statement sizes = database.prepare("select sz from record_index_docsize where id = ?");
  for (auto change = changes_.begin(); change != changes_.end();) {
    const std::int64_t block = change->first / records_a_block;
    std::string figures = read.bind(block).step() ? read.string(0) : std::string{};
    read.reset();
    figures.resize(records_a_block * figures_bytes);
    for (; change != changes_.end() && change->first / records_a_block == block; ++change) {
      RecordFigures now = change->second.value_or(RecordFigures{});
      if (change->second && sizes.bind(change->first).step()) now.length = words_of(sizes.text(0));
      const auto place = static_cast<std::size_t>(change->first % records_a_block);
      write_figures(figures.data() + place * figures_bytes, now);
    }
    write.bind(block, Blob{figures}).run();
  }
  changes_.clear();
}

}  // namespace citewright::store
