// SPDX-License-Identifier: Apache-2.0
#include "finding_groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace citewright::exports {
namespace {

// The message without the study's name that it begins with: the citation's own words show it.
std::string_view without_name(const Audit& audit, const Finding& finding) {
  std::string_view message = finding.message;
  if (!finding.citation) return message;
  const std::string name = describe_attribution(audit.citations[*finding.citation]);
  if (name.empty() || !message.starts_with(name + " ")) return message;
  message.remove_prefix(name.size() + 1);
  return message;
}

// Collects batches in the order of their first findings.
class GroupBuilder {
 public:
  explicit GroupBuilder(const Audit& audit) : audit_{audit} {}

  void add(const Finding& finding) {
    const std::string_view message = without_name(audit_, finding);
    const std::string_view evidence = telling_evidence(audit_, finding);
    const auto [at, is_new] = batches_.try_emplace(
        {finding.severity, finding.rule, message, evidence, finding.advice}, Position{});
    if (is_new) {
      FindingGroup& group = group_of(finding);
      at->second = {static_cast<std::size_t>(&group - groups_.data()), group.batches.size()};
      group.batches.push_back({std::string{message}, std::string{evidence}, finding.advice, {}});
    }
    groups_[at->second.group].batches[at->second.batch].findings.push_back(&finding);
  }

  std::vector<FindingGroup> finish() {
    for (FindingGroup& group : groups_) {
      for (Batch& batch : group.batches) restore_name(batch);
    }
    std::stable_sort(
        groups_.begin(), groups_.end(),
        [](const FindingGroup& a, const FindingGroup& b) { return a.severity > b.severity; });
    return std::move(groups_);
  }

 private:
  struct Position {
    std::size_t group = 0;
    std::size_t batch = 0;
  };
  using Key =
      std::tuple<Severity, std::string_view, std::string_view, std::string_view, std::string_view>;

  FindingGroup& group_of(const Finding& finding) {
    const auto [at, is_new] = known_.try_emplace({finding.severity, finding.rule}, groups_.size());
    if (is_new) groups_.push_back({finding.rule, finding.severity, {}});
    return groups_[at->second];
  }

  // One finding alone keeps its message whole.
  static void restore_name(Batch& batch) {
    const std::string& whole = batch.findings.front()->message;
    if (batch.findings.size() == 1) {
      batch.message = whole;
    } else if (batch.message.size() < whole.size()) {
      batch.message.insert(0, "… ");
    }
  }

  const Audit& audit_;
  std::vector<FindingGroup> groups_;
  std::map<std::pair<Severity, std::string_view>, std::size_t> known_;
  std::map<Key, Position> batches_;
};

}  // namespace

std::size_t FindingGroup::size() const {
  std::size_t size = 0;
  for (const Batch& batch : batches) size += batch.findings.size();
  return size;
}

bool FindingGroup::shares_advice() const {
  return std::all_of(batches.begin(), batches.end(),
                     [this](const Batch& batch) { return batch.advice == batches.front().advice; });
}

std::vector<FindingGroup> group_findings(const Audit& audit) {
  GroupBuilder builder{audit};
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (!is_set_aside(audit, i)) builder.add(audit.findings[i]);
  }
  return builder.finish();
}

std::string_view telling_evidence(const Audit& audit, const Finding& finding) {
  const bool repeats = finding.claim && finding.evidence == audit.claims[*finding.claim].text;
  return repeats ? std::string_view{} : std::string_view{finding.evidence};
}

}  // namespace citewright::exports
