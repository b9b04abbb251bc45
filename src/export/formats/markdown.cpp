// SPDX-License-Identifier: Apache-2.0
// An ordered list; an entry's findings are a nested list beneath it.
#include "export/markup.hpp"
#include "formats.hpp"

#include <fmt/format.h>

namespace citewright::exports {
namespace {

std::string describe(const Author& author) {
  if (!author.collective.empty()) return author.collective;
  return author.given.empty() ? author.family : author.family + " " + author.given;
}

std::string authors_of(const Work& work) {
  constexpr std::size_t most = 6;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < work.authors.size() && i < most; ++i)
    names.push_back(markdown_text(describe(work.authors[i])));
  if (work.authors.size() > most || (!work.authors_complete && !names.empty()))
    names.emplace_back("et al.");
  return fmt::format("{}", fmt::join(names, ", "));
}

// "2018;10(1):16", as far as known.
std::string issue_of(const Work& work) {
  std::string out = work.year ? fmt::format("{}", *work.year) : "";
  if (!work.volume.empty()) out += (out.empty() ? "" : ";") + markdown_text(work.volume);
  if (!work.issue.empty()) out += "(" + markdown_text(work.issue) + ")";
  if (!work.pages.empty()) out += (out.empty() ? "" : ":") + markdown_text(work.pages);
  return out;
}

void add_sentence(std::string& out, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!out.empty()) out += ' ';
  out += sentence;
  if (!sentence.ends_with('.') && !sentence.ends_with('?') && !sentence.ends_with('!')) out += '.';
}

std::string entry_of(const Work& work) {
  std::string out;
  add_sentence(out, authors_of(work));
  add_sentence(out, markdown_text(work.title));
  const std::string& container = work.journal.empty() ? work.book_title : work.journal;
  add_sentence(out, container.empty() ? "" : "*" + markdown_text(container) + "*");
  add_sentence(out, issue_of(work));
  if (work.ids.pmid) add_sentence(out, "PMID " + to_string(*work.ids.pmid));
  if (work.ids.pmcid) add_sentence(out, to_string(*work.ids.pmcid));
  const std::string address = address_of(work);
  return address.empty() ? out : out + " " + markdown_link(address);
}

}  // namespace

std::string write_markdown(std::span<const ListEntry> entries) {
  std::string out;
  std::size_t number = 0;
  for (const ListEntry& entry : entries) {
    const std::string mark = fmt::format("{}. ", ++number);
    out += mark + at_line_start(entry_of(entry.work)) + "\n";
    for (const std::string& note : entry.notes)
      out += std::string(mark.size(), ' ') + "- " + markdown_text(note) + "\n";
  }
  return out;
}

}  // namespace citewright::exports
