// SPDX-License-Identifier: Apache-2.0
#include "citewright/review/ledger.hpp"

#include "decision_json.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/hash.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace citewright::review {
namespace {

constexpr std::size_t id_digits = 16;

// The line that sets torn ones aside has this instead of an action.
constexpr auto torn_field = "torn_lines";

Error bad_line(const std::string& where, std::size_t line, std::string_view what) {
  return Error{ErrorCode::input, "{}:{}: {}", where, line, what}.with_hint(
      "nothing was changed; mend or take out that line, each line of a ledger is one decision");
}

bool is_conflict_marker(std::string_view line) {
  constexpr auto markers =
      std::to_array<std::string_view>({"<<<<<<<", "=======", ">>>>>>>", "|||||||"});
  return std::ranges::any_of(markers, [line](std::string_view m) { return line.starts_with(m); });
}

Error conflict(const std::string& where, std::size_t line) {
  return Error{ErrorCode::input, "{}:{}: a merge-conflict marker of git", where, line}.with_hint(
      "keep the lines of both sides and take out the markers: their order does not matter");
}

class LedgerReader {
 public:
  explicit LedgerReader(const std::string& where) : where_{where} {}

  // `ended`: a line break follows.
  void take(std::string_view line, bool ended) {
    ++number_;
    ledger_.ends_with_break = ended;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return;
    if (is_conflict_marker(line)) throw conflict(where_, number_);
    std::string what;
    const Json value = parse(line, what);
    if (!what.empty()) {
      keep_torn(line, std::move(what));
    } else if (value.contains(torn_field)) {
      set_aside(value);
    } else {
      take_decision(value);
    }
  }

  Ledger finish() {
    // Only a write that was cut leaves something that begins like a line and is none.
    if (ledger_.torn.lines > 0 && !looks_cut_) throw bad_line(where_, ledger_.torn.line, what_);
    return std::move(ledger_);
  }

 private:
  static Json parse(std::string_view line, std::string& what) {
    if (!is_valid_utf8(line)) {
      what = "ill-formed UTF-8";
      return {};
    }
    Json value = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded()) what = "no whole JSON object";
    if (!value.is_discarded() && !value.is_object()) what = "JSON, but not an object";
    return value;
  }

  void keep_torn(std::string_view line, std::string what) {
    TornEnd& torn = ledger_.torn;
    if (torn.lines == 0) {
      torn.line = number_;
      what_ = std::move(what);
      looks_cut_ = true;
    }
    if (torn.lines > 0) torn.bytes += '\n';
    looks_cut_ = looks_cut_ && line.starts_with('{');
    torn.bytes += line;
    ++torn.lines;
  }

  void set_aside(const Json& value) {
    const Json mark = {{torn_field, ledger_.torn.lines},
                       {"sha256", sha256_hex(ledger_.torn.bytes)}};
    const bool fits = value.contains("sha256") && value[torn_field] == mark[torn_field] &&
                      value["sha256"] == mark["sha256"];
    if (!fits) throw bad_line(where_, number_, "sets aside lines that do not stand before it");
    ledger_.set_aside += ledger_.torn.lines;
    ledger_.torn = {};
  }

  void take_decision(const Json& value) {
    if (ledger_.torn.lines > 0) throw bad_line(where_, ledger_.torn.line, what_);
    check_version(value);
    try {
      Decision decision = read_decision(value);
      if (known_.insert(decision.id).second) ledger_.decisions.push_back(std::move(decision));
    } catch (const BadDecision& bad) {
      throw bad_line(where_, number_, bad.what());
    }
  }

  void check_version(const Json& value) const {
    const auto version = value.find("version");
    if (version == value.end() || !version->is_number())
      throw bad_line(where_, number_, "\"version\" is missing");
    if (const auto number = version->get<double>(); number > ledger_version) {
      throw Error{ErrorCode::schema_mismatch,
                  "{}:{}: a decision of version {}, this program knows {}",
                  where_,
                  number_,
                  number,
                  ledger_version}
          .with_hint("use the newer citewright; nothing was changed");
    }
  }

  const std::string& where_;
  Ledger ledger_;
  std::set<std::string> known_;
  std::size_t number_ = 0;
  std::string what_;  ///< what is wrong with the first torn line
  bool looks_cut_ = false;
};

// Another torn write may have left part of such a mark: it is set aside with the rest.
std::string torn_mark(const TornEnd& torn) {
  const Json mark = {
      {"version", ledger_version}, {torn_field, torn.lines}, {"sha256", sha256_hex(torn.bytes)}};
  return mark.dump() + "\n";
}

}  // namespace

Ledger parse_ledger(std::string_view text, const std::string& where) {
  LedgerReader reader{where};
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const bool ended = end != std::string_view::npos;
    reader.take(text.substr(0, end), ended);
    text.remove_prefix(ended ? end + 1 : text.size());
  }
  return reader.finish();
}

std::string write_decision(const Decision& decision) {
  Json value = decision_value(decision);
  const auto write = [](const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  if (decision.id.empty()) value["id"] = "d" + sha256_hex(write(value)).substr(0, id_digits);
  return write(value) + "\n";
}

std::string text_to_append(const Ledger& ledger, const Decision& decision) {
  std::string text;
  if (!ledger.ends_with_break) text += '\n';
  if (ledger.torn.lines > 0) text += torn_mark(ledger.torn);
  return text + write_decision(decision);
}

}  // namespace citewright::review
