// SPDX-License-Identifier: Apache-2.0
// An ordered list; an entry's findings are a nested list beneath it.
#include "formats.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports {
namespace {

// CommonMark lets every ASCII punctuation mark be escaped; these are the ones that can begin
// something inside a line.
std::string escape(std::string_view text) {
  constexpr std::string_view specials = "\\`*_{}[]<>#|~&$^@";
  std::string out;
  for (const char c : collapse_whitespace(printable(text))) {
    if (specials.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// A "-", "+" or "1." at the beginning would open a list of its own.
std::string guard_start(std::string text) {
  const std::size_t mark = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view openers = mark == 0 ? "-+" : ".)";
  if (mark < text.size() && openers.find(text[mark]) != std::string_view::npos)
    text.insert(mark, 1, '\\');
  return text;
}

// Inside <…> an address may have anything but blanks, < and >.
std::string link(std::string_view address) {
  std::string out = "<";
  for (const char c : printable(address)) {
    const bool breaks = c == ' ' || c == '<' || c == '>';
    out += breaks ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string{c};
  }
  return out + ">";
}

std::string describe(const Author& author) {
  if (!author.collective.empty()) return author.collective;
  return author.given.empty() ? author.family : author.family + " " + author.given;
}

std::string authors_of(const Work& work) {
  constexpr std::size_t most = 6;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < work.authors.size() && i < most; ++i)
    names.push_back(escape(describe(work.authors[i])));
  if (work.authors.size() > most || (!work.authors_complete && !names.empty()))
    names.emplace_back("et al.");
  return fmt::format("{}", fmt::join(names, ", "));
}

// "2018;10(1):16", as far as known.
std::string issue_of(const Work& work) {
  std::string out = work.year ? fmt::format("{}", *work.year) : "";
  if (!work.volume.empty()) out += (out.empty() ? "" : ";") + escape(work.volume);
  if (!work.issue.empty()) out += "(" + escape(work.issue) + ")";
  if (!work.pages.empty()) out += (out.empty() ? "" : ":") + escape(work.pages);
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
  add_sentence(out, escape(work.title));
  const std::string& container = work.journal.empty() ? work.book_title : work.journal;
  add_sentence(out, container.empty() ? "" : "*" + escape(container) + "*");
  add_sentence(out, issue_of(work));
  if (work.ids.pmid) add_sentence(out, "PMID " + to_string(*work.ids.pmid));
  if (work.ids.pmcid) add_sentence(out, to_string(*work.ids.pmcid));
  const std::string address = address_of(work);
  return address.empty() ? out : out + " " + link(address);
}

}  // namespace

std::string write_markdown(std::span<const ListEntry> entries) {
  std::string out;
  std::size_t number = 0;
  for (const ListEntry& entry : entries) {
    const std::string mark = fmt::format("{}. ", ++number);
    out += mark + guard_start(entry_of(entry.work)) + "\n";
    for (const std::string& note : entry.notes)
      out += std::string(mark.size(), ' ') + "- " + escape(note) + "\n";
  }
  return out;
}

}  // namespace citewright::exports
