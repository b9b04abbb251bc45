// SPDX-License-Identifier: Apache-2.0
#include "rich_text.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/printable.hpp"

#include <array>
#include <utility>

namespace citewright::exports::styles {
namespace {

// A closing quotation mark or bracket may stand after the sentence's own end.
bool ends_sentence(std::string_view text) {
  constexpr auto closers = std::to_array<std::string_view>({"”", "’", "\"", "'"});
  for (const std::string_view closer : closers) {
    if (text.ends_with(closer)) {
      text.remove_suffix(closer.size());
      break;
    }
  }
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

}  // namespace

std::string plain(const RichText& text) {
  std::string out;
  for (const Piece& piece : text) out += piece.text;
  return out;
}

std::string tidy(std::string_view text) {
  return collapse_whitespace(printable(text));
}

void Setter::append(Piece piece) {
  const bool joins = !pieces_.empty() && pieces_.back().italic == piece.italic &&
                     !pieces_.back().is_address && !piece.is_address;
  if (joins) {
    pieces_.back().text += piece.text;
  } else {
    pieces_.push_back(std::move(piece));
  }
}

Setter& Setter::add(std::string_view text, std::string_view before) {
  if (text.empty()) return *this;
  if (!pieces_.empty() && !before.empty()) append({std::string{before}});
  append({std::string{text}});
  return *this;
}

Setter& Setter::italic(std::string_view text, std::string_view before) {
  if (text.empty()) return *this;
  if (!pieces_.empty() && !before.empty()) append({std::string{before}});
  append({std::string{text}, true});
  return *this;
}

Setter& Setter::address(std::string_view address, std::string_view before) {
  if (address.empty()) return *this;
  if (!pieces_.empty() && !before.empty()) append({std::string{before}});
  append({std::string{address}, false, true});
  return *this;
}

Setter& Setter::sentence(std::string_view text) {
  if (text.empty()) return *this;
  return add(text, " ").stop();
}

Setter& Setter::italic_sentence(std::string_view text) {
  if (text.empty()) return *this;
  return italic(text, " ").stop();
}

Setter& Setter::stop() {
  if (!pieces_.empty() && !ends_sentence(pieces_.back().text)) append({"."});
  return *this;
}

RichText Setter::take() {
  return std::exchange(pieces_, {});
}

}  // namespace citewright::exports::styles
