// SPDX-License-Identifier: Apache-2.0
#include "html_nesting.hpp"

#include "characters.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace citewright::reader {
namespace {

constexpr std::size_t deepest_nesting = 2000;  // browsers stop at 512
constexpr std::size_t most_attributes = 2000;  // of one tag
// Each block that opens under unclosed formatting elements gets copies of them all.
constexpr std::size_t most_formatting_copies = 2'000'000;

// Elements without content, and those whose next sibling closes them.
constexpr std::array<std::string_view, 29> never_nesting{
    "area", "base",   "br",    "col",      "dd",     "dt", "embed", "hr", "img", "input",
    "li",   "link",   "meta",  "optgroup", "option", "p",  "param", "rb", "rp",  "rt",
    "rtc",  "source", "tbody", "td",       "tfoot",  "th", "thead", "tr", "wbr",
};
// But for "a", which the next one closes.
constexpr std::array<std::string_view, 13> formatting{
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
// Elements whose content is text up to their end tag.
constexpr std::array<std::string_view, 8> raw_text{"script", "style",  "textarea", "title",
                                                   "xmp",    "iframe", "noembed",  "noframes"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class NestingCheck {
 public:
  NestingCheck(std::string_view page, std::string_view name) : page_{page}, name_{name} {}

  void run() {
    std::size_t at = page_.find('<');
    while (at != std::string_view::npos) at = page_.find('<', after_markup(at));
  }

 private:
  // Takes in the markup that starts at `at` and returns where it ends.
  std::size_t after_markup(std::size_t at) {
    if (page_.substr(at).starts_with("<!--")) return end_of("-->", at);
    const bool is_end = page_.substr(at).starts_with("</");
    const std::size_t begin = at + (is_end ? 2 : 1);
    std::size_t end = begin;
    while (end < page_.size() && (is_ascii_letter(page_[end]) || is_digit(page_[end]))) ++end;
    if (end == begin) return begin;
    const std::string tag = to_ascii_lower(page_.substr(begin, end - begin));
    end = end_of_tag(end);
    if (is_end) {
      close(tag);
    } else if (is_one_of(raw_text, tag)) {
      return end_of_raw_text(tag, end);
    } else {
      open(tag);
    }
    return end;
  }

  std::size_t end_of(std::string_view marker, std::size_t at) const {
    const std::size_t found = page_.find(marker, at);
    return found == std::string_view::npos ? page_.size() : found + marker.size();
  }

  std::size_t end_of_raw_text(std::string_view tag, std::size_t at) const {
    for (at = page_.find("</", at); at != std::string_view::npos; at = page_.find("</", at + 2)) {
      if (to_ascii_lower(page_.substr(at + 2, tag.size())) == tag) return at;
    }
    return page_.size();
  }

  std::size_t end_of_tag(std::size_t at) const {
    std::size_t blanks = 0;
    for (; at < page_.size() && page_[at] != '>'; ++at) {
      const char c = page_[at];
      if (is_blank(c) && ++blanks > most_attributes) refuse("a tag with too many attributes");
      const bool opens_value = (c == '"' || c == '\'') && page_[at - 1] == '=';
      if (opens_value) at = std::min(page_.find(c, at + 1), page_.size() - 1);
    }
    return at;
  }

  void open(const std::string& tag) {
    copies_ += open_formatting_;
    if (copies_ > most_formatting_copies) refuse("formatting that is never closed");
    if (is_one_of(never_nesting, tag)) return;
    ++open_[tag];
    if (is_one_of(formatting, tag)) ++open_formatting_;
    if (++depth_ > deepest_nesting) refuse("elements nested too deep");
  }

  void close(const std::string& tag) {
    const auto opened = open_.find(tag);
    if (opened == open_.end() || opened->second == 0) return;
    --opened->second;
    --depth_;
    if (is_one_of(formatting, tag)) --open_formatting_;
  }

  [[noreturn]] void refuse(std::string_view what) const {
    throw Error{ErrorCode::input, "{} has {} to be an article", name_, what}.with_hint(
        "save the page's article part alone, or as plain text");
  }

  std::string_view page_;
  std::string_view name_;
  std::unordered_map<std::string, std::size_t> open_;
  std::size_t depth_ = 0;
  std::size_t open_formatting_ = 0;
  std::size_t copies_ = 0;
};

}  // namespace

void check_nesting(std::string_view page, std::string_view name) {
  NestingCheck{page, name}.run();
}

}  // namespace citewright::reader
