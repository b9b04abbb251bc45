// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/model.hpp"

#include "embedded/judge_weights_files.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace citewright::score {
namespace {

std::span<const std::string_view> names_of(ModelKind kind) {
  return kind == ModelKind::work ? std::span<const std::string_view>{feature_names}
                                 : std::span<const std::string_view>{sentence_feature_names};
}

std::optional<std::size_t> find_figure(ModelKind kind, std::string_view name) {
  return kind == ModelKind::work ? find_feature(name) : find_sentence_feature(name);
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

struct Setting {
  std::string_view word;
  double Model::*field;
};
constexpr auto settings = std::to_array<Setting>(
    {{"bias", &Model::bias}, {"off-below", &Model::off_below}, {"on-above", &Model::on_above}});

std::optional<ModelKind> parse_kind(std::string_view text) {
  if (text == "work") return ModelKind::work;
  if (text == "sentence") return ModelKind::sentence;
  return std::nullopt;
}

bool set_figure(Model& model, std::string_view name, std::string_view value) {
  const auto number = parse_number(value);
  if (!number) return false;
  for (const auto& [word, field] : settings) {
    if (name != word) continue;
    model.*field = *number;
    return true;
  }
  const auto figure = find_figure(model.kind, name);
  if (figure) model.weights[*figure] = *number;
  return figure.has_value();
}

}  // namespace

double Model::log_odds(std::span<const double> figures) const {
  double sum = bias;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * figures[i];
  return sum;
}

double probability(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

Result<Models> parse_models(std::string_view text) {
  Models models;
  Model* model = nullptr;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = split(line, '\t');
    const auto kind = fields.size() == 3 && fields[0] == "model" ? parse_kind(fields[2])
                                                                 : std::optional<ModelKind>{};
    if (kind) {
      model = &models[std::string{fields[1]}];
      *model = Model{*kind, 0, std::vector<double>(names_of(*kind).size()), 0, 1};
    } else if (model == nullptr || fields.size() != 2 ||
               !set_figure(*model, fields[0], fields[1])) {
      return problem(fmt::format("judge weights:{}", number),
                     fmt::format("not a model, a bias or a known figure: \"{}\"", line));
    }
  }
  return models;
}

std::string to_text(const Models& models) {
  std::string text;
  for (const auto& [name, model] : models) {
    text +=
        fmt::format("model\t{}\t{}\n", name, model.kind == ModelKind::work ? "work" : "sentence");
    for (const auto& [word, field] : settings) {
      if (model.*field != Model{}.*field) text += fmt::format("{}\t{:.4f}\n", word, model.*field);
    }
    const auto names = names_of(model.kind);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (model.weights[i] != 0) text += fmt::format("{}\t{:.4f}\n", names[i], model.weights[i]);
    }
  }
  return text;
}

const Models& built_in_models() {
  static const Models models = [] {
    auto parsed = parse_models(embedded::judge_weights_files().front().content);
    if (!parsed) {
      throw Error{ErrorCode::internal, "{}: {}", parsed.error().where, parsed.error().what};
    }
    return std::move(*parsed);
  }();
  return models;
}

std::string_view topic_model(const Background& background, std::size_t work) {
  const bool full_text = background.work(work).has_full_text();
  if (background.is_telling()) return full_text ? "topic-full-text" : "topic-abstract";
  return full_text ? "topic-full-text-alone" : "topic-abstract-alone";
}

}  // namespace citewright::score
