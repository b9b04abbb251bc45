// SPDX-License-Identifier: Apache-2.0
// identifier-conflict: do the PMID, the PMCID and the DOI of one entry name one work?
#include "../other_work.hpp"
#include "../reference_match.hpp"
#include "../title_match.hpp"
#include "rule_check.hpp"

#include "citewright/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace citewright::audit {
namespace {

/// What the record says where the entry says `listed`, one identifier of the same kind each;
/// `recorded` is empty where the record has none of that kind.
struct Disagreement {
  Identifiers listed;
  Identifiers recorded;
};

// A Bookshelf chapter rightly has other numbers than its book, so those are not compared.
struct Side {
  Identifiers ids;
  std::string_view field;  ///< as Record::unsure names it
};

Side same_kind(const Identifiers& one, const Identifiers& all) {
  if (one.pmid) return {{all.pmid, {}, {}, {}, {}}, "ids.pmid"};
  if (one.pmcid) return {{{}, all.pmcid, {}, {}, {}}, "ids.pmcid"};
  if (one.doi) return {{{}, {}, all.doi, {}, {}}, "ids.doi"};
  return {};
}

// "10.1000/x/full", "10.1000/x.s001": a page or a supplement of the work itself.
bool is_part_of(const Identifiers& listed, const Identifiers& recorded) {
  if (!listed.doi || !recorded.doi) return false;
  const std::string& longer = listed.doi->value();
  const std::string& whole = recorded.doi->value();
  return longer.size() > whole.size() && longer.starts_with(whole) &&
         (longer[whole.size()] == '/' || longer[whole.size()] == '.');
}

std::vector<Disagreement> disagreements(const Identifiers& listed, const Record& record) {
  std::vector<Disagreement> found;
  for (const Identifiers& one : store::each_identifier(listed)) {
    const auto [recorded, field] = same_kind(one, record.ids);
    const bool unsure =
        std::find(record.unsure.begin(), record.unsure.end(), field) != record.unsure.end();
    if (field.empty() || recorded == one || unsure || is_part_of(one, recorded)) continue;
    found.push_back({one, recorded});
  }
  return found;
}

// The identifier by which the record was found; the record's own where it was found by its title.
Identifiers agreed_identifier(const Identifiers& listed, const Record& record) {
  for (const Identifiers& one : store::each_identifier(listed)) {
    if (share_identifier(one, record.ids)) return one;
  }
  return store::each_identifier(record.ids).front();
}

Lookup look_up(const RuleInput& input, std::size_t reference, const Identifiers& one) {
  Reference alone = input.audit.references[reference];
  alone.ids = one;
  std::vector<Lookup> lookups = input.resolver.resolve({&alone, 1});
  return std::move(lookups.front());
}

bool names(const Reference& reference, const Record& record) {
  return !reference.title.empty() &&
         !names_other_work(reference, record, match_listed_title(reference, record));
}

// Which of the two works the listed title is, where it is one of them alone.
std::string odd_one(const Reference& reference, const Record& record, const Identifiers& agreed,
                    const Record& other, const Identifiers& listed) {
  const bool names_record = names(reference, record);
  if (names_record == names(reference, other)) return "";
  return fmt::format("; the listed title is that of {}", to_string(names_record ? agreed : listed));
}

Finding two_works(const RuleInput& input, std::size_t i, const Record& record, const Record& other,
                  const Disagreement& item) {
  const Reference& reference = input.audit.references[i];
  const Identifiers agreed = agreed_identifier(reference.ids, record);
  Finding finding = on_reference(
      input, "identifier-conflict", i,
      fmt::format("{} and {} lead to two works{}", to_string(agreed), to_string(item.listed),
                  odd_one(reference, record, agreed, other, item.listed)));
  finding.evidence = fmt::format("{}: {}; {}: {}", to_string(agreed), cite_shortly(record),
                                 to_string(item.listed), cite_shortly(other));
  finding.advice = "Decide which work is meant, and give its identifiers alone.";
  return finding;
}

Finding not_its_own(const RuleInput& input, std::size_t i, const Record& record,
                    const Disagreement& item) {
  const Identifiers agreed = agreed_identifier(input.audit.references[i].ids, record);
  Finding finding = on_reference(input, "identifier-conflict", i,
                                 fmt::format("the record of {} has {}, not {}", to_string(agreed),
                                             to_string(item.recorded), to_string(item.listed)));
  finding.severity = Severity::warning;  // a work may have had another DOI before
  finding.evidence = cite_shortly(record);
  finding.advice = "Open both; correct the one that leads elsewhere.";
  return finding;
}

std::optional<Finding> judge(const RuleInput& input, std::size_t i, const Record& record,
                             const Disagreement& item) {
  const Lookup other = look_up(input, i, item.listed);
  if (!other.record && item.recorded.empty()) return std::nullopt;
  if (!other.record) return not_its_own(input, i, record, item);
  if (!are_two_works(record, *other.record)) return std::nullopt;
  return two_works(input, i, record, *other.record, item);
}

}  // namespace

void check_square(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Record* record = record_of(input.audit, i);
    if (record == nullptr) continue;
    for (const Disagreement& item : disagreements(input.audit.references[i].ids, *record)) {
      if (auto finding = judge(input, i, *record, item)) findings.push_back(std::move(*finding));
    }
  }
}

}  // namespace citewright::audit
