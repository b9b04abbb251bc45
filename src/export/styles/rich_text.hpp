// SPDX-License-Identifier: Apache-2.0
// One entry of a reference list as a style sets it, before it becomes Markdown, HTML or plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports::styles {

/// A run of text in one shape. The text is one line, safe to show (printable()).
struct Piece {
  std::string text;
  bool italic = false;
  bool is_address = false;  ///< the text is a web address
};

using RichText = std::vector<Piece>;

/// Without italics and links.
[[nodiscard]] std::string plain(const RichText& text);

/// One line without doubled blanks, safe to show.
[[nodiscard]] std::string tidy(std::string_view text);

/// Puts an entry together from left to right. Parts without text leave no trace: no stray blanks,
/// no doubled full stops.
class Setter {
 public:
  /// `before` only where there is something before it and something to add.
  Setter& add(std::string_view text, std::string_view before = "");
  Setter& italic(std::string_view text, std::string_view before = "");
  Setter& address(std::string_view address, std::string_view before = " ");

  /// Text with a full stop, after a blank; a text that ends in . ? or ! has its own.
  Setter& sentence(std::string_view text);
  Setter& italic_sentence(std::string_view text);

  /// A full stop unless the last character is one, or another end of a sentence.
  Setter& stop();

  [[nodiscard]] RichText take();

 private:
  void append(Piece piece);
  RichText pieces_;
};

}  // namespace citewright::exports::styles
