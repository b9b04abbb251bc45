// SPDX-License-Identifier: Apache-2.0
#include "cli/articles.hpp"
#include "cli/exit_status.hpp"
#include "cli/output.hpp"
#include "cli/pandoc.hpp"
#include "cli/session.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/export/findings.hpp"
#include "citewright/export/html_report.hpp"
#include "citewright/export/letters.hpp"
#include "citewright/export/linked_data.hpp"
#include "citewright/export/reference_list.hpp"
#include "citewright/export/styled_list.hpp"

#include <memory>
#include <utility>

namespace citewright::cli {
namespace {

using exports::ListFormat;
using exports::ListStyle;
using exports::Markup;

/// What --as can ask for.
enum class Rendering : std::uint8_t { text, markdown, html, docx };

constexpr auto renderings = std::to_array<Choice<Rendering>>({
    {"text", Rendering::text},
    {"markdown", Rendering::markdown},
    {"html", Rendering::html},
    {"docx", Rendering::docx},
});

Markup markup_of(Rendering rendering) {
  return rendering == Rendering::text       ? Markup::text
         : rendering == Rendering::markdown ? Markup::markdown
                                            : Markup::html;
}

/// What a format's document is made of.
struct Source {
  const Audit& audit;
  std::string_view bytes;  ///< the article's file
  Rendering rendering = Rendering::markdown;
};
using Writer = std::string (*)(const Source& source);

template <ListFormat format>
std::string list_in(const Source& source) {
  return exports::export_references(source.audit, format);
}

template <ListStyle style>
std::string styled(const Source& source) {
  const std::string list = exports::styled_list(source.audit, style, markup_of(source.rendering));
  return source.rendering == Rendering::docx ? word_of_html(list) : list;
}

std::string day_of(std::string_view iso8601) {
  return std::string{iso8601.substr(0, iso8601.find('T'))};
}

constexpr auto formats = std::to_array<Choice<Writer>>({
    {"markdown", list_in<ListFormat::markdown>},
    {"vancouver", styled<ListStyle::vancouver>},
    {"ama", styled<ListStyle::ama>},
    {"apa", styled<ListStyle::apa>},
    {"csv", list_in<ListFormat::csv>},
    {"json", list_in<ListFormat::json>},
    {"csl-json", list_in<ListFormat::csl_json>},
    {"bibtex", list_in<ListFormat::bibtex>},
    {"ris", list_in<ListFormat::ris>},
    {"nbib", list_in<ListFormat::nbib>},
    {"jats", list_in<ListFormat::jats>},
    {"html", [](const Source& s) { return exports::html_report(s.audit, CITEWRIGHT_VERSION); }},
    {"sarif", [](const Source& s) { return exports::findings_sarif(s.audit, CITEWRIGHT_VERSION); }},
    {"junit", [](const Source& s) { return exports::findings_junit(s.audit); }},
    {"github", [](const Source& s) { return exports::findings_github(s.audit); }},
    {"summary", [](const Source& s) { return exports::findings_summary(s.audit); }},
    {"queries", [](const Source& s) { return exports::author_queries(s.audit); }},
    {"note",
     [](const Source& s) {
       return exports::record_note(s.audit, day_of(to_iso8601(system_clock().now())),
                                   CITEWRIGHT_VERSION);
     }},
    {"annotations", [](const Source& s) { return exports::web_annotations(s.audit, s.bytes); }},
    {"cito", [](const Source& s) { return exports::cito_relations(s.audit); }},
});

bool can_be_rendered(Writer format) {
  return format == Writer{styled<ListStyle::vancouver>} ||
         format == Writer{styled<ListStyle::ama>} || format == Writer{styled<ListStyle::apa>};
}

struct ExportOptions {
  std::optional<std::string> article;
  std::optional<Writer> format;
  std::optional<Rendering> rendering;
  std::optional<std::string> csl_style;
  std::optional<std::string> output;
};

std::string by_csl_style(const Audit& audit, const std::string& style, Rendering rendering) {
  const std::string_view pandoc_format = rendering == Rendering::text       ? "plain"
                                         : rendering == Rendering::markdown ? "commonmark-raw_html"
                                         : rendering == Rendering::html     ? "html"
                                                                            : "docx";
  return set_by_csl_style(exports::export_references(audit, ListFormat::csl_json), style,
                          pandoc_format);
}

void check(const ExportOptions& options) {
  if (options.csl_style && options.format)
    throw Error{ErrorCode::usage, "--csl and --format each say how to write the list"}.with_hint(
        "give one of them");
  if (options.rendering && !options.csl_style &&
      !(options.format && can_be_rendered(*options.format)))
    throw Error{ErrorCode::usage, "--as is for the styles"}.with_hint(
        "give --format vancouver, ama or apa with it, or --csl FILE");
  const bool to_terminal = !options.output && output_is_terminal();
  if (options.rendering == Rendering::docx && to_terminal)
    throw Error{ErrorCode::usage, "a Word file cannot be shown on a terminal"}.with_hint(
        "name a file with -o");
}

std::string document_of(const Source& source, const ExportOptions& options) {
  if (options.csl_style) return by_csl_style(source.audit, *options.csl_style, source.rendering);
  const Writer write = options.format.value_or(list_in<ListFormat::markdown>);
  return write(source);
}

}  // namespace

Action export_command(OptionList& list) {
  const auto options = std::make_shared<ExportOptions>();
  list.positional("ARTICLE", options->article, article_help);
  list.choice("--format", options->format, formats, "what to write; markdown where not given");
  list.choice("--as", options->rendering, renderings,
              "how to write a list in a style; markdown where not given");
  list.text("--csl", "FILE", options->csl_style, "set the list by a CSL style; needs pandoc");
  list.text("-o,--output", "FILE", options->output, "write to a file, whole or not at all");
  return [options](Session& session) {
    check(*options);
    ReadArticle read = read_named_article(session, options->article);
    const Audit audit = audit_with_store(session, std::move(read.article));
    const Source source{audit, read.stored.bytes, options->rendering.value_or(Rendering::markdown)};
    session.write_to(options->output, document_of(source, *options));
    return exit_well;
  };
}

}  // namespace citewright::cli
