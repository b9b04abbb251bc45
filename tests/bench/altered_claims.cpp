// SPDX-License-Identifier: Apache-2.0
// The three checks on real claims whose source supports them, and on the same claims altered: a
// figure changed, a direction flipped, the people swapped. What is told of the untouched ones is a
// false alarm.
//   altered_claims DATA-FOLDER [-v]
#include "audit/figures.hpp"
#include "audit/opposite_changes.hpp"
#include "audit/population.hpp"
#include "audit/profiles.hpp"
#include "bench/claim_alterations.hpp"
#include "bench/gzip_file.hpp"
#include "extract/quantities.hpp"

#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace citewright;
using bench::Alteration;
using nlohmann::json;

constexpr int skipped = 77;

struct Source {
  Record record;
  audit::RecordProfile profile;
  audit::Studied studied;
};

struct Pair {
  std::string claim;
  const Source* source = nullptr;
};

struct Set {
  std::map<std::string, Source> sources;
  std::vector<Pair> pairs;
};

Source make_source(Record record) {
  Source source{std::move(record), {}, {}};
  source.profile = audit::profile_record(source.record, {});
  source.studied = audit::studied_in(source.record);
  return source;
}

std::vector<json> read_lines(const std::string& text) {
  std::vector<json> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (!line.empty()) lines.push_back(json::parse(line));
  }
  return lines;
}

// Pairs with evidence, all of it SUPPORT.
Set read_scifact(const std::filesystem::path& folder) {
  Set set;
  std::map<std::string, json> corpus;
  for (const json& line : read_lines(bench::read_gzip(folder / "corpus.jsonl.gz")))
    corpus[std::to_string(line["doc_id"].get<long>())] = line;
  for (const json& line : read_lines(read_file(folder / "claims_train.jsonl"))) {
    for (const auto& [document, evidence] : line["evidence"].items()) {
      if (evidence[0]["label"] != "SUPPORT") continue;
      if (!set.sources.contains(document)) {
        Record record;
        record.title = corpus[document]["title"];
        std::string text;
        for (const auto& sentence : corpus[document]["abstract"])
          text += sentence.get<std::string>() + " ";
        record.abstract.push_back({"", text});
        set.sources.emplace(document, make_source(std::move(record)));
      }
      set.pairs.push_back({line["claim"], &set.sources.at(document)});
    }
  }
  return set;
}

// The articles' keys for their sections differ; every text of a line's values is taken.
void add_texts(const json& value, std::vector<AbstractSection>& sections) {
  if (value.is_string()) {
    sections.push_back({"", value.get<std::string>()});
  } else if (value.is_structured()) {
    for (const auto& part : value) add_texts(part, sections);
  }
}

Set read_citation_integrity(const std::filesystem::path& folder) {
  Set set;
  for (const json& line : read_lines(bench::read_gzip(folder / "articles.jsonl.gz"))) {
    Record record;
    record.title = line["title"];
    record.abstract.push_back({"", line["abstract"]});
    for (const auto& [key, value] : line.items()) {
      if (key != "title" && key != "abstract") add_texts(value, record.full_text);
    }
    set.sources.emplace(line["pmcid"], make_source(std::move(record)));
  }
  for (const char* const file : {"claims_train.jsonl.gz", "claims_dev.jsonl.gz"}) {
    for (const json& line : read_lines(bench::read_gzip(folder / file))) {
      const auto source = set.sources.find(line["cited_pmcid"]);
      if (line["label"] == "ACCURATE" && source != set.sources.end())
        set.pairs.push_back({line["claim"], &source->second});
    }
  }
  return set;
}

// A sentence with other citations may have its figures from those: the rule is silent then too.
std::string check_figures(std::string_view claim, const Source& source) {
  if (claim.find("[OTHER_CIT]") != std::string_view::npos) return {};
  for (const Quantity& quantity : extract::find_quantities(claim, {0, claim.size()})) {
    if (audit::is_checked_figure(quantity) &&
        !audit::is_stated_in(source.profile.passages, claim, quantity))
      return std::string{quantity.range.of(claim)};
  }
  return {};
}

std::string check_direction(std::string_view claim, const Source& source) {
  const auto found = audit::find_opposite_change(claim, source.profile.passages);
  if (!found) return {};
  return fmt::format("{} / {}", found->claimed, source.profile.passages[found->passage].text);
}

std::string check_population(std::string_view claim, const Source& source) {
  const auto found = audit::find_population_conflict(claim, source.studied);
  if (!found) return {};
  return fmt::format("{} / {}", to_string(found->claimed), to_string(found->studied));
}

using Check = std::string (*)(std::string_view, const Source&);
struct Task {
  std::string_view name;
  Check check;
  std::vector<Alteration> (*alter)(std::string_view claim, const std::string& source_words);
};

constexpr auto tasks = std::to_array<Task>({{"figures", check_figures, bench::alter_figures},
                                            {"directions", check_direction, bench::flip_directions},
                                            {"people", check_population, bench::swap_people}});

std::string all_text(const Source& source) {
  std::string text;
  for (const audit::Passage& passage : source.profile.passages) text += passage.text + "\n";
  return fold(text);
}

struct Count {
  std::size_t controls = 0;
  std::size_t alarms = 0;
  std::size_t altered = 0;
  std::size_t found = 0;
};

double percent(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

Count run(const Task& task, const Set& set, const std::map<const Source*, std::string>& texts,
          bool verbose) {
  Count count;
  for (const Pair& pair : set.pairs) {
    ++count.controls;
    if (const std::string alarm = task.check(pair.claim, *pair.source); !alarm.empty()) {
      ++count.alarms;
      if (verbose) fmt::print("ALARM [{}] {}\n   {}\n", task.name, pair.claim, alarm);
    }
    for (const Alteration& altered : task.alter(pair.claim, texts.at(pair.source))) {
      ++count.altered;
      const bool found = !task.check(altered.claim, *pair.source).empty();
      count.found += found ? 1U : 0U;
      if (verbose && !found) fmt::print("MISSED [{}] {}\n", task.name, altered.claim);
    }
  }
  return count;
}

// False alarms are counted over all controls together: a claim is accused by any of the checks.
bool measure(std::string_view name, const Set& set, bool verbose) {
  constexpr double most_alarms = 2;
  std::map<const Source*, std::string> texts;
  for (const auto& [key, source] : set.sources) texts.emplace(&source, all_text(source));
  std::size_t alarms = 0;
  fmt::print("{}: {} claims that their source supports\n", name, set.pairs.size());
  for (const Task& task : tasks) {
    const Count count = run(task, set, texts, verbose);
    alarms += count.alarms;
    fmt::print(
        "  {:<11} false alarms {:>3} of {} ({:.2f} %), altered found {:>3} of {} ({:.1f} %)\n",
        task.name, count.alarms, count.controls, percent(count.alarms, count.controls), count.found,
        count.altered, percent(count.found, count.altered));
  }
  const double share = percent(alarms, set.pairs.size());
  fmt::print("  together    false alarms {} ({:.2f} %)\n", alarms, share);
  return share <= most_alarms;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv, argv + argc};
  const std::filesystem::path data = argc > 1 ? arguments[1] : "../shared/data";
  if (!exists(data / "scifact") || !exists(data / "citation-integrity")) {
    fmt::print("skipped: {} has no scifact and citation-integrity\n", data.string());
    return skipped;
  }
  const bool verbose = argc > 2 && arguments[2] == "-v";
  const bool first = measure("SciFact", read_scifact(data / "scifact"), verbose);
  const bool second =
      measure("citation integrity", read_citation_integrity(data / "citation-integrity"), verbose);
  return first && second ? EXIT_SUCCESS : EXIT_FAILURE;
}
