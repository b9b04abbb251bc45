// SPDX-License-Identifier: Apache-2.0
// Standard output with every write checked, and what is known of the terminals.
#pragma once

#include <cstddef>
#include <string_view>

namespace citewright::cli {

/// Thrown when whoever read standard output has gone (`| head`): the command ends well.
struct OutputClosed {};

/// Opens what the caller left closed of standard input, output and error, so that no file opened
/// later takes their place; makes a reader that goes away and a file that may not grow errors of
/// write(), not signals.
void guard_standard_streams();

/// Throws OutputClosed or, when the disk is full or the like, Error{input}.
void write_output(std::string_view text);

/// Best effort: there is nobody left to tell.
void write_message(std::string_view text) noexcept;

[[nodiscard]] bool output_is_terminal();
[[nodiscard]] bool messages_are_terminal();

/// Columns of the terminal that standard output is, else 80.
[[nodiscard]] std::size_t output_width();

}  // namespace citewright::cli
