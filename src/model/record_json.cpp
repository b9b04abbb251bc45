// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/record_json.hpp"

#include "record_fields.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <limits>
#include <utility>

namespace citewright {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr int format_version = 1;
// A record needs four levels (notices, a notice, its identifiers); unknown keys may hold more.
constexpr std::size_t most_nesting = 32;

// ---- writing ----

class Writer {
 public:
  explicit Writer(OrderedJson& object) : object_{object} {}

  void operator()(const char* key, const std::string& value) { object_[key] = value; }
  void operator()(const char* key, bool value) { object_[key] = value; }
  void operator()(const char* key, const std::vector<std::string>& value) { object_[key] = value; }
  void operator()(const char* key, const Identifiers& value) { object_[key] = object_of(value); }
  void operator()(const char* key, Registry value) { object_[key] = to_string(value); }
  void operator()(const char* key, NoticeKind value) { object_[key] = to_string(value); }

  void operator()(const char* key, const std::optional<int>& value) {
    object_[key] = value ? OrderedJson(*value) : OrderedJson(nullptr);
  }
  template <typename Id>
  void operator()(const char* key, const std::optional<Id>& id) {
    object_[key] = id ? OrderedJson(to_string(*id)) : OrderedJson(nullptr);
  }
  template <typename Item>
  void operator()(const char* key, const std::vector<Item>& items) {
    OrderedJson array = OrderedJson::array();
    for (const Item& item : items) array.push_back(object_of(item));
    object_[key] = std::move(array);
  }

 private:
  template <typename Structure>
  static OrderedJson object_of(const Structure& value) {
    OrderedJson object = OrderedJson::object();
    Writer writer{object};
    detail::visit_fields(value, writer);
    return object;
  }

  OrderedJson& object_;
};

std::string write(const Record& record, int indent) {
  OrderedJson object = OrderedJson::object();
  object["version"] = format_version;
  Writer writer{object};
  detail::visit_fields(record, writer);
  return object.dump(indent, ' ', false, OrderedJson::error_handler_t::replace);
}

// ---- reading ----

// Where the reader is ("authors[2].family"), and the first thing that did not fit.
struct Trail {
  std::vector<std::pair<const char*, std::size_t>> steps;  // a key, or nullptr and an index
  std::optional<std::string> complaint;

  void complain(std::string_view what) {
    if (complaint) return;
    std::string path;
    for (const auto& [key, index] : steps) {
      if (key == nullptr) {
        path += fmt::format("[{}]", index);
      } else {
        path += fmt::format("{}{}", path.empty() ? "" : ".", key);
      }
    }
    complaint = path.empty() ? std::string{what} : fmt::format("{}: {}", path, what);
  }
};

void read(const Json& value, std::string& out, Trail& trail) {
  if (!value.is_string()) {
    return trail.complain(fmt::format("a string is needed, this is {}", value.type_name()));
  }
  out = value.get_ref<const std::string&>();
}

void read(const Json& value, bool& out, Trail& trail) {
  if (!value.is_boolean()) {
    return trail.complain(fmt::format("true or false is needed, this is {}", value.type_name()));
  }
  out = value.get<bool>();
}

void read(const Json& value, std::optional<int>& out, Trail& trail) {
  if (!value.is_number_integer()) {
    return trail.complain(fmt::format("a whole number is needed, this is {}", value.type_name()));
  }
  const auto number = value.get<double>();  // holds every int, and the order of what is beyond
  const bool fits =
      number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
  if (!fits) return trail.complain(fmt::format("{} is out of range", value.dump()));
  out = static_cast<int>(number);
}

// A name that one of the model's parse functions knows.
template <typename T, typename Parse>
void read_name(const Json& value, T& out, Parse parse, Trail& trail) {
  std::string name;
  read(value, name, trail);
  if (trail.complaint) return;
  const auto parsed = parse(name);
  if (!parsed) return trail.complain(fmt::format("\"{}\" is not a value it can have", name));
  out = *parsed;
}

void read(const Json& value, Registry& out, Trail& trail) {
  read_name(value, out, parse_registry, trail);
}
void read(const Json& value, NoticeKind& out, Trail& trail) {
  read_name(value, out, parse_notice_kind, trail);
}
template <typename Id>
void read(const Json& value, std::optional<Id>& out, Trail& trail) {
  read_name(value, out, Id::parse, trail);
}

template <typename Item>
void read(const Json& value, std::vector<Item>& out, Trail& trail);

// The fields of one object; an absent or null field keeps its default.
struct Reader {
  const Json& object;
  Trail& trail;

  void operator()(const char* key, auto& out) {
    const auto field = object.find(key);
    if (trail.complaint || field == object.end() || field->is_null()) return;
    trail.steps.emplace_back(key, 0);
    read(*field, out, trail);
    trail.steps.pop_back();
  }
};

template <typename Structure>
void read(const Json& value, Structure& out, Trail& trail) {
  if (!value.is_object()) {
    return trail.complain(fmt::format("an object is needed, this is {}", value.type_name()));
  }
  Reader reader{value, trail};
  detail::visit_fields(out, reader);
}

template <typename Item>
void read(const Json& value, std::vector<Item>& out, Trail& trail) {
  if (!value.is_array()) {
    return trail.complain(fmt::format("an array is needed, this is {}", value.type_name()));
  }
  for (std::size_t i = 0; i < value.size() && !trail.complaint; ++i) {
    trail.steps.emplace_back(nullptr, i);
    read(value[i], out.emplace_back(), trail);
    trail.steps.pop_back();
  }
}

// Looked at before parsing, so that hostile nesting never becomes a tree.
bool nests_too_deep(std::string_view json) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') in_string = !in_string;
    if (in_string && c == '\\') ++i;
    if (in_string) continue;
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    if (depth > most_nesting) return true;
  }
  return false;
}

void read_version(const Json& object, Trail& trail) {
  std::optional<int> version = format_version;
  Reader{object, trail}("version", version);
  if (!trail.complaint && version != format_version) {
    trail.complain(
        fmt::format("version {}, this program knows {}", version.value_or(0), format_version));
  }
}

}  // namespace

std::string to_json(const Record& record) {
  return write(record, -1);
}

std::string to_json_pretty(const Record& record) {
  return write(record, 2) + "\n";
}

Result<Record> parse_record(std::string_view json, std::string where) {
  if (nests_too_deep(json)) {
    return problem(std::move(where), fmt::format("nested deeper than {} levels", most_nesting));
  }
  Json tree;
  try {
    tree = Json::parse(json);
  } catch (const Json::parse_error& error) {
    return problem(std::move(where), fmt::format("not JSON, at byte {}", error.byte));
  } catch (const Json::exception&) {  // a number that no double can hold
    return problem(std::move(where), "not JSON that can be read");
  }
  Record record;
  Trail trail;
  if (tree.is_object()) read_version(tree, trail);
  if (!trail.complaint) read(tree, record, trail);
  if (trail.complaint) return problem(std::move(where), std::move(*trail.complaint));
  return record;
}

}  // namespace citewright
