// SPDX-License-Identifier: Apache-2.0
#include "details.hpp"
#include "names.hpp"
#include "notices.hpp"
#include "styles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::styles {
namespace {

// Six names, then "et al."; groups follow people after a semicolon.
std::string names_of(const std::vector<Author>& authors, bool complete) {
  constexpr std::size_t most = 6;
  const Names names = sort_names(authors);
  std::vector<std::string> people;
  for (const Author& author : names.people) {
    if (people.size() < most) people.push_back(vancouver_name(author));
  }
  const bool cut = names.people.size() > most || (!complete && !names.empty());
  if (cut) people.emplace_back("et al.");
  std::string out = fmt::format("{}", fmt::join(people, ", "));
  if (cut && !names.people.empty()) return out;
  for (const std::string& group : names.groups) out += (out.empty() ? "" : "; ") + group;
  return out;
}

std::string editors_of(const Work& work) {
  const std::string names = names_of(work.editors, true);
  if (names.empty()) return "";
  return names + (work.editors.size() == 1 ? ", editor" : ", editors");
}

std::string authors_of(const Work& work) {
  return is_edited_by_its_authors(work) && kind_of(work) == WorkKind::book
             ? editors_of(work)
             : names_of(work.authors, work.authors_complete);
}

std::string title_of(const Work& work) {
  const std::string title = tidy(work.title);
  const bool translated = !foreign_language(work.language).empty() && !title.empty() &&
                          work.vernacular_title != work.title && work.from_record;
  return translated ? "[" + title + "]" : title;
}

// "2002;347(4):284-7", "2009 Jan 29;360(5):e6", "2002 Jun:1-6".
std::string issue_of(const Work& work) {
  const PrintedDate date = parse_date(work.date);
  const std::string pages = shortened_pages(work.pages);
  const bool paginated = !pages.empty() && !is_article_number(pages);
  const bool is_found_by_pages = paginated && !(work.volume.empty() && work.issue.empty());
  std::string out = work.year ? fmt::format("{}", *work.year) : "";
  if (!is_found_by_pages && date.year == work.year) out = year_first(date);
  const std::string volume = tidy(work.volume);
  const std::string issue = tidy(work.issue);
  if (!volume.empty() || !issue.empty()) out += (out.empty() ? "" : ";") + volume;
  if (!issue.empty()) out += "(" + issue + ")";
  if (!pages.empty()) out += (out.empty() ? "" : ":") + pages;
  return out;
}

// "St. Louis: Mosby; 2002"
std::string imprint_of(const Work& work) {
  std::string out = tidy(work.publisher_place);
  if (const std::string publisher = tidy(work.publisher); !publisher.empty())
    out += (out.empty() ? "" : ": ") + publisher;
  if (work.year) out += (out.empty() ? "" : "; ") + fmt::format("{}", *work.year);
  return out;
}

void set_book(Setter& setter, const Work& work) {
  setter.sentence(edition_words(work.edition));
  if (!is_edited_by_its_authors(work)) setter.sentence(editors_of(work));
  setter.sentence(imprint_of(work));
}

void set_chapter(Setter& setter, const Work& work) {
  const std::string editors = editors_of(work);
  setter.add("In:", " ");
  setter.sentence(editors);
  setter.sentence(tidy(work.book_title));
  setter.sentence(edition_words(work.edition));
  setter.sentence(imprint_of(work));
  if (!work.pages.empty()) setter.sentence("p. " + shortened_pages(work.pages));
}

void set_source(Setter& setter, const Work& work) {
  switch (kind_of(work)) {
    case WorkKind::article:
      setter.sentence(abbreviated_journal(work));
      setter.sentence(issue_of(work));
      return;
    case WorkKind::book:
      return set_book(setter, work);
    case WorkKind::chapter:
      return set_chapter(setter, work);
    case WorkKind::other:
      return setter.sentence(issue_of(work)), void();
  }
}

// "PubMed PMID: 19129307; PubMed Central PMCID: PMC2615549"
std::string pubmed_numbers(const Identifiers& ids) {
  std::string out;
  if (ids.pmid) out = "PubMed PMID: " + to_string(*ids.pmid);
  if (ids.pmcid)
    out +=
        (out.empty() ? "" : "; ") + fmt::format("PubMed Central PMCID: {}", to_string(*ids.pmcid));
  return out;
}

void set_notes(Setter& setter, const Work& work) {
  if (is_ahead_of_print(work)) {
    setter.sentence("Epub ahead of print");
  } else if (work.electronic_year) {
    setter.sentence(fmt::format("Epub {}", *work.electronic_year));
  }
  for (const Notice& notice : work.notices) {
    const std::string_view words = vancouver_words(notice.kind);
    if (!words.empty()) setter.sentence(fmt::format("{}: {}", words, notice_source(notice)));
  }
  if (work.from_record) setter.sentence(foreign_language(work.language));
}

}  // namespace

RichText vancouver(const Work& work) {
  Setter setter;
  setter.sentence(authors_of(work));
  setter.sentence(title_of(work));
  set_source(setter, work);
  if (work.ids.doi) setter.sentence("doi: " + to_string(*work.ids.doi));
  set_notes(setter, work);
  setter.sentence(pubmed_numbers(work.ids));
  if (work.ids.empty() && !work.urls.empty()) {
    setter.add("Available from:", " ");
    setter.address(tidy(work.urls.front()));
  }
  return setter.take();
}

}  // namespace citewright::exports::styles
