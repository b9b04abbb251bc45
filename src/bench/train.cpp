// SPDX-License-Identifier: Apache-2.0
#include "train.hpp"

#include <linear.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace citewright::bench {
namespace {

struct Scale {
  double mean = 0;
  double deviation = 1;
};

std::size_t index_of(score::ModelKind kind, std::string_view name) {
  const auto index = kind == score::ModelKind::work ? score::find_feature(name)
                                                    : score::find_sentence_feature(name);
  if (!index) throw Error{ErrorCode::internal, "no figure is called \"{}\"", name};
  return *index;
}

Scale scale_of(std::span<const Example> examples, std::size_t figure) {
  const auto count = static_cast<double>(examples.size());
  double sum = 0;
  for (const Example& example : examples) sum += example.figures[figure];
  const double mean = sum / count;
  double squares = 0;
  for (const Example& example : examples) squares += std::pow(example.figures[figure] - mean, 2);
  const double deviation = std::sqrt(squares / count);
  return {mean, deviation > 0 ? deviation : 1};
}

// liblinear's rows: figures numbered from 1, the bias after the last, −1 ends a row.
std::vector<feature_node> make_rows(std::span<const Example> examples,
                                    std::span<const std::size_t> figures,
                                    std::span<const Scale> scales) {
  std::vector<feature_node> nodes;
  nodes.reserve(examples.size() * (figures.size() + 2));
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      nodes.push_back({static_cast<int>(i + 1),
                       (example.figures[figures[i]] - scales[i].mean) / scales[i].deviation});
    }
    nodes.push_back({static_cast<int>(figures.size() + 1), 1});
    nodes.push_back({-1, 0});
  }
  return nodes;
}

struct FreeModel {
  void operator()(model* trained) const { free_and_destroy_model(&trained); }
};

}  // namespace

score::Model train(std::span<const Example> examples, const TrainingOptions& options) {
  const std::size_t all = options.kind == score::ModelKind::work
                              ? score::feature_names.size()
                              : score::sentence_feature_names.size();
  score::Model out{options.kind, 0, std::vector<double>(all), 0, 1};
  const auto positives = static_cast<std::size_t>(
      std::count_if(examples.begin(), examples.end(), [](const Example& x) { return x.positive; }));
  if (positives == 0 || positives == examples.size()) return out;

  std::vector<std::size_t> figures;
  std::vector<Scale> scales;
  for (const std::string_view name : options.figures) {
    figures.push_back(index_of(options.kind, name));
    scales.push_back(scale_of(examples, figures.back()));
  }
  std::vector<feature_node> nodes = make_rows(examples, figures, scales);
  std::vector<feature_node*> rows;
  std::vector<double> labels;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    rows.push_back(&nodes[i * (figures.size() + 2)]);
    labels.push_back(examples[i].positive ? 1 : 0);
  }
  ::problem task{static_cast<int>(examples.size()), static_cast<int>(figures.size() + 1),
                 labels.data(), rows.data(), 1};
  std::array<int, 2> classes{0, 1};
  const auto total = static_cast<double>(examples.size());
  std::array<double, 2> weights{total / (2 * static_cast<double>(examples.size() - positives)),
                                total / (2 * static_cast<double>(positives))};
  parameter settings{};
  settings.solver_type = L2R_LR;
  settings.C = options.cost;
  settings.eps = 1e-6;
  settings.p = 0.1;
  if (options.balanced) {
    settings.nr_weight = 2;
    settings.weight_label = classes.data();
    settings.weight = weights.data();
  }
  set_print_string_function([](const char*) {});
  const std::unique_ptr<model, FreeModel> trained{::train(&task, &settings)};
  const double sign = trained->label[0] == 1 ? 1 : -1;
  out.bias = sign * trained->w[figures.size()];
  for (std::size_t i = 0; i < figures.size(); ++i) {
    out.weights[figures[i]] = sign * trained->w[i] / scales[i].deviation;
    out.bias -= out.weights[figures[i]] * scales[i].mean;
  }
  return out;
}

}  // namespace citewright::bench
