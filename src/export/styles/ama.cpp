// SPDX-License-Identifier: Apache-2.0
#include "details.hpp"
#include "names.hpp"
#include "notices.hpp"
#include "styles.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::styles {
namespace {

// Up to six names; of more, three and "et al". Groups follow after a semicolon in either case.
std::string names_of(const std::vector<Author>& authors, bool complete) {
  constexpr std::size_t most = 6;
  constexpr std::size_t kept = 3;
  const Names names = sort_names(authors);
  const std::size_t shown = names.people.size() > most ? kept : names.people.size();
  std::vector<std::string> people;
  for (std::size_t i = 0; i < shown; ++i) people.push_back(ama_name(names.people[i]));
  const bool cut = names.people.size() > most || (!complete && !names.empty());
  if (cut) people.emplace_back("et al");
  std::string out = fmt::format("{}", fmt::join(people, ", "));
  for (const std::string& group : names.groups) out += (out.empty() ? "" : "; ") + group;
  return out;
}

std::string editors_of(const Work& work) {
  const std::string names = names_of(work.editors, true);
  if (names.empty()) return "";
  return names + (work.editors.size() == 1 ? ", ed" : ", eds");
}

std::string authors_of(const Work& work) {
  return is_edited_by_its_authors(work) && kind_of(work) == WorkKind::book
             ? editors_of(work)
             : names_of(work.authors, work.authors_complete);
}

// "42 Suppl 2" → "42(suppl 2)", "12 Suppl 7" → "12)(suppl 7": a supplement or part stands in
// brackets of its own.
std::string part_words(std::string_view text) {
  std::string out = tidy(text);
  for (const auto& [from, to] : {std::pair{"Suppl", "suppl"}, std::pair{"Pt", "pt"}}) {
    const std::size_t at = out.find(from);
    if (at != std::string::npos) out.replace(at, std::string_view{from}.size(), to);
  }
  return out;
}

std::pair<std::string, std::string> split_part(std::string_view text) {
  const std::string words = part_words(text);
  const std::size_t at = std::min(words.find("suppl"), words.find("pt "));
  if (at == std::string::npos) return {words, ""};
  return {std::string{trim(std::string_view{words}.substr(0, at))}, words.substr(at)};
}

std::string in_brackets(const std::string& text) {
  return text.empty() ? "" : "(" + text + ")";
}

std::string issue_of(const Work& work) {
  const auto [volume, volume_part] = split_part(work.volume);
  const auto [issue, issue_part] = split_part(work.issue);
  const std::string located =
      volume + in_brackets(volume_part) + in_brackets(issue) + in_brackets(issue_part);
  std::string out = work.year ? fmt::format("{}", *work.year) : "";
  const PrintedDate date = parse_date(work.date);
  if (located.empty() && date.year == work.year) out = month_first(date);
  if (!located.empty()) out += (out.empty() ? "" : ";") + located;
  if (!work.pages.empty()) out += (out.empty() ? "" : ":") + full_pages(work.pages);
  return out;
}

// "American Psychiatric Publishing Inc; 2011:189-227"
std::string imprint_of(const Work& work) {
  std::string out = tidy(work.publisher);
  if (work.year) out += (out.empty() ? "" : "; ") + fmt::format("{}", *work.year);
  if (kind_of(work) == WorkKind::chapter && !work.pages.empty())
    out += (out.empty() ? "" : ":") + full_pages(work.pages);
  return out;
}

void set_title(Setter& setter, const Work& work) {
  const std::string title = tidy(work.title);
  const std::string_view language =
      work.from_record ? foreign_language(work.language) : std::string_view{};
  if (kind_of(work) == WorkKind::book) {
    setter.italic_sentence(title);
  } else if (language.empty()) {
    setter.sentence(title);
  } else {
    setter.sentence(tidy(work.vernacular_title) == title || title.empty() ? title
                                                                          : "[" + title + "]");
    setter.sentence(fmt::format("Article in {}", language));
  }
}

void set_article(Setter& setter, const Work& work) {
  setter.italic_sentence(abbreviated_journal(work));
  if (is_ahead_of_print(work)) {
    const PrintedDate date = parse_date(work.date);
    const std::string when =
        date.year == 0 && work.year ? fmt::format("{}", *work.year) : month_first(date);
    setter.sentence("Published online " + when);
  } else {
    setter.sentence(issue_of(work));
  }
}

void set_chapter(Setter& setter, const Work& work) {
  setter.add("In:", " ");
  setter.sentence(editors_of(work));
  setter.italic_sentence(tidy(work.book_title));
  setter.sentence(edition_words(work.edition));
  setter.sentence(imprint_of(work));
}

void set_source(Setter& setter, const Work& work) {
  switch (kind_of(work)) {
    case WorkKind::article:
      return set_article(setter, work);
    case WorkKind::book:
      setter.sentence(edition_words(work.edition));
      setter.sentence(imprint_of(work));
      return;
    case WorkKind::chapter:
      return set_chapter(setter, work);
    case WorkKind::other:
      return setter.sentence(issue_of(work)), void();
  }
}

}  // namespace

RichText ama(const Work& work) {
  Setter setter;
  setter.sentence(authors_of(work));
  set_title(setter, work);
  set_source(setter, work);
  for (const Notice& notice : work.notices) {
    const std::string_view words = ama_words(notice.kind);
    if (!words.empty()) setter.sentence(fmt::format("{}: {}", words, notice_source(notice)));
  }
  if (work.ids.doi) {
    setter.add("doi:" + to_string(*work.ids.doi), " ");
  } else if (work.ids.empty() && !work.urls.empty()) {
    setter.address(tidy(work.urls.front()));
  }
  return setter.take();
}

}  // namespace citewright::exports::styles
