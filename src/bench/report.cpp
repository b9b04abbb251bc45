// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace citewright::bench {
namespace {

constexpr std::size_t columns = 9;
using Line = std::array<std::string, columns>;

// Times are shown to the microsecond; every other figure is a share.
std::string value_of(const Row& row) {
  return fmt::format("{:.3f}", row.value);
}

std::string interval_of(const Row& row) {
  if (row.articles == 0) return "";
  return fmt::format("{:.3f}–{:.3f}", row.interval.low, row.interval.high);
}

Line line_of(const Row& row) {
  return {row.task,
          row.figure,
          row.system,
          value_of(row),
          interval_of(row),
          fmt::format("{}", row.n),
          row.abstention ? fmt::format("{:.0f} %", *row.abstention * 100) : "",
          row.anchor,
          row.milliseconds ? fmt::format("{:.2f}", *row.milliseconds) : ""};
}

// Every cell is ASCII but for one dash in the interval, which takes one column.
std::size_t width_of(const std::string& cell) {
  return cell.size() - (cell.find("–") == std::string::npos ? 0 : 2);
}

void print(const Line& line, const std::array<std::size_t, columns>& widths, std::string& out) {
  std::string text;
  for (std::size_t i = 0; i < columns; ++i)
    text += line[i] + std::string(widths[i] - width_of(line[i]) + 2, ' ');
  text.erase(text.find_last_not_of(' ') + 1);
  out += text + "\n";
}

}  // namespace

std::string to_table(const Report& report) {
  std::vector<Line> lines{
      {"task", "figure", "system", "value", "95 %", "n", "abstained", "anchor", "ms a claim"}};
  std::transform(report.rows.begin(), report.rows.end(), std::back_inserter(lines), line_of);
  std::array<std::size_t, columns> widths{};
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], width_of(line[i]));
  }
  std::string out;
  for (const Line& line : lines) print(line, widths, out);
  for (const std::string& remark : report.remarks) out += remark + "\n";
  return out;
}

std::string to_json(const Report& report) {
  using nlohmann::ordered_json;
  ordered_json rows = ordered_json::array();
  for (const Row& row : report.rows) {
    ordered_json item{{"task", row.task},     {"figure", row.figure},     {"system", row.system},
                      {"value", row.value},   {"low", nullptr},           {"high", nullptr},
                      {"n", row.n},           {"articles", row.articles}, {"abstention", nullptr},
                      {"anchor", row.anchor}, {"milliseconds", nullptr}};
    if (row.articles > 0) {
      item["low"] = row.interval.low;
      item["high"] = row.interval.high;
    }
    if (row.abstention) item["abstention"] = *row.abstention;
    if (row.milliseconds) item["milliseconds"] = *row.milliseconds;
    rows.push_back(std::move(item));
  }
  return ordered_json{{"rows", std::move(rows)}, {"remarks", report.remarks}}.dump(2) + "\n";
}

}  // namespace citewright::bench
