// SPDX-License-Identifier: Apache-2.0
#include "cli/pandoc.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/base/process.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

namespace citewright::cli {
namespace {

using namespace std::chrono_literals;

// Setting a thousand entries takes pandoc some seconds.
constexpr auto time_limit = 120s;

std::string first_line(std::string_view text) {
  return std::string{trim(text.substr(0, text.find('\n')))};
}

std::string run_pandoc(std::vector<std::string> arguments, std::string_view input) {
  arguments.insert(arguments.begin(), "pandoc");
  const auto result = run_process(arguments, input, time_limit);
  if (!result) {
    throw Error{ErrorCode::input, "pandoc is needed for this, and it is not installed"}.with_hint(
        "apt install pandoc; or choose --as text, markdown or html with a style of citewright's "
        "own");
  }
  if (result->timed_out) {
    throw Error{ErrorCode::input, "pandoc was not done after {} seconds", time_limit.count()}
        .with_hint("does another style work?");
  }
  if (result->status != 0) {
    throw Error{ErrorCode::input, "pandoc failed with status {}: {}", result->status,
                first_line(result->errors)}
        .with_hint("pandoc --version tells which one is used; 2.17 and later are known to work");
  }
  return result->output;
}

// A dependent style is only a name for another, which pandoc would fetch from the network.
void check_style(const std::filesystem::path& file) {
  constexpr std::size_t largest_style = 4UL * 1024 * 1024;
  const std::string style = read_file(file, largest_style);
  if (style.find("<style") == std::string::npos) {
    throw Error{ErrorCode::input, "{} is not a CSL style", file.string()}.with_hint(
        "styles are at https://github.com/citation-style-language/styles");
  }
  if (style.find("independent-parent") != std::string::npos) {
    throw Error{ErrorCode::input, "{} is a dependent CSL style: it only names another one",
                file.string()}
        .with_hint("give the file of the style in its link rel=\"independent-parent\"");
  }
}

}  // namespace

std::string word_of_html(std::string_view html) {
  return run_pandoc({"--from=html", "--to=docx", "--output=-"}, html);
}

std::string set_by_csl_style(std::string_view csl_json, const std::filesystem::path& style,
                             std::string_view pandoc_format) {
  check_style(style);
  std::vector<std::string> arguments{"--from=csljson", "--to=" + std::string{pandoc_format},
                                     "--citeproc",     "--csl=" + style.string(),
                                     "--wrap=none",    "--output=-"};
  if (pandoc_format == "html") {
    arguments.insert(arguments.end(),
                     {"--standalone", "--metadata=title:References", "--metadata=lang:en"});
  }
  // The sandbox keeps pandoc from every file but the style; Debian's cannot write Word files in it.
  if (pandoc_format != "docx") arguments.emplace_back("--sandbox");
  return run_pandoc(std::move(arguments), csl_json);
}

}  // namespace citewright::cli
