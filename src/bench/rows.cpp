// SPDX-License-Identifier: Apache-2.0
#include "rows.hpp"

#include <algorithm>
#include <iterator>

namespace citewright::bench {
namespace {

template <typename Item>
std::vector<std::size_t> groups_of(const std::vector<Item>& items) {
  std::vector<std::size_t> groups;
  std::transform(items.begin(), items.end(), std::back_inserter(groups),
                 [](const Item& item) { return item.group; });
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

template <typename Item, typename Measure>
Row measured(const Heading& heading, const std::vector<Item>& items, const Measure& measure) {
  const std::vector<std::size_t> groups = groups_of(items);
  return {
      heading.task, heading.figure, heading.system, measure(Times{}), bootstrap(groups, measure),
      items.size(), groups.size(),  std::nullopt,   heading.anchor,   std::nullopt};
}

}  // namespace

Row auroc_row(const Heading& heading, std::vector<Scored> items) {
  std::sort(items.begin(), items.end(),
            [](const Scored& a, const Scored& b) { return a.value < b.value; });
  return measured(heading, items, [&](const Times& times) { return auroc(items, times); });
}

Row mean_row(const Heading& heading, const std::vector<Scored>& items) {
  return measured(heading, items, [&](const Times& times) { return mean(items, times); });
}

Row calibration_row(const Heading& heading, const std::vector<Scored>& items) {
  constexpr std::size_t bins = 10;
  return measured(heading, items,
                  [&](const Times& times) { return calibration_error(items, bins, times); });
}

Row f1_row(const Heading& heading, const std::vector<Classified>& items, std::size_t classes) {
  return measured(heading, items,
                  [&](const Times& times) { return macro_f1(items, classes, times); });
}

}  // namespace citewright::bench
