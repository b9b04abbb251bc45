// SPDX-License-Identifier: Apache-2.0
#include "details.hpp"
#include "names.hpp"
#include "notices.hpp"
#include "styles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports::styles {
namespace {

std::string with_ampersand(const std::vector<std::string>& names) {
  if (names.size() < 2) return names.empty() ? "" : names.front();
  const std::string first =
      fmt::format("{}", fmt::join(names.begin(), std::prev(names.end()), ", "));
  return fmt::format("{}, & {}", first, names.back());
}

// Up to 20 names; of more, 19, three dots and the last (9.8).
std::string names_of(const std::vector<Author>& authors, bool complete) {
  constexpr std::size_t most = 20;
  std::vector<std::string> names;
  for (const Author& author : authors) {
    std::string name =
        author.family.empty() ? tidy(author.collective + author.given) : apa_name(author);
    if (!name.empty()) names.push_back(std::move(name));
  }
  if (!complete && !names.empty()) return fmt::format("{}, et al.", fmt::join(names, ", "));
  if (names.size() <= most) return with_ampersand(names);
  const auto kept = static_cast<std::ptrdiff_t>(most) - 1;
  return fmt::format("{}, . . . {}", fmt::join(names.begin(), names.begin() + kept, ", "),
                     names.back());
}

// "R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.)"
std::string editors_of(const Work& work) {
  std::vector<std::string> names;
  for (const Author& editor : work.editors)
    names.push_back(editor.family.empty() ? tidy(editor.collective) : apa_editor_name(editor));
  if (names.empty()) return "";
  const std::string all =
      names.size() == 2 ? fmt::format("{} & {}", names[0], names[1]) : with_ampersand(names);
  return all + (names.size() == 1 ? " (Ed.)" : " (Eds.)");
}

std::string year_of(const Work& work, std::string_view mark) {
  return work.year ? fmt::format("({}{})", *work.year, mark)
                   : fmt::format("(n.d.{}{})", mark.empty() ? "" : "-", mark);
}

std::string title_of(const Work& work) {
  const std::string title = tidy(work.title);
  const std::string original = tidy(work.vernacular_title);
  const bool foreign = work.from_record && !foreign_language(work.language).empty();
  if (!foreign || original == title || title.empty()) return title;
  return original.empty() ? "[" + title + "]" : fmt::format("{} [{}]", original, title);
}

std::string edition_of(const Work& work) {
  std::string words = edition_words(work.edition);
  return words;
}

void set_titles(Setter& setter, const Work& work) {
  const WorkKind kind = kind_of(work);
  if (kind == WorkKind::article || kind == WorkKind::chapter) {
    setter.sentence(title_of(work));
    return;
  }
  setter.italic(title_of(work), " ");
  if (const std::string edition = edition_of(work); !edition.empty())
    setter.add("(" + edition + ")", " ");
  setter.stop();
}

std::string pages_of(const Work& work) {
  const std::string pages = dashed_pages(work.pages);
  return is_article_number(pages) ? "Article " + pages : pages;
}

// "Journal, 8(3), 207–217"
void set_article(Setter& setter, const Work& work) {
  setter.italic(tidy(work.journal), " ");
  if (is_ahead_of_print(work)) {
    setter.stop().sentence("Advance online publication");
    return;
  }
  setter.italic(tidy(work.volume), ", ");
  if (const std::string issue = tidy(work.issue); !issue.empty())
    setter.add("(" + issue + ")", work.volume.empty() ? ", " : "");
  setter.add(pages_of(work), ", ");
  setter.stop();
}

void set_chapter(Setter& setter, const Work& work) {
  setter.add("In", " ");
  const std::string editors = editors_of(work);
  setter.add(editors, " ");
  setter.italic(tidy(work.book_title), editors.empty() ? " " : ", ");
  std::string where = edition_of(work);
  if (!work.pages.empty()) {
    const bool several = work.pages.find('-') != std::string::npos;
    where += (where.empty() ? "" : ", ") +
             fmt::format("{} {}", several ? "pp." : "p.", dashed_pages(work.pages));
  }
  if (!where.empty()) setter.add("(" + where + ")", " ");
  setter.stop().sentence(tidy(work.publisher));
}

void set_source(Setter& setter, const Work& work) {
  switch (kind_of(work)) {
    case WorkKind::article:
      return set_article(setter, work);
    case WorkKind::chapter:
      return set_chapter(setter, work);
    case WorkKind::book:
      return setter.sentence(tidy(work.publisher)), void();
    case WorkKind::other:
      return;
  }
}

// "(Retraction published 2010, The Lancet, 375[9713], 445)"
void set_retraction(Setter& setter, const Notice& notice) {
  const NoticeCitation cited = parse_notice_source(notice.source);
  if (cited.journal.empty()) {
    const std::string source = notice_source(notice);
    setter.add(source.empty() ? "(Retracted)" : fmt::format("(Retraction published: {})", source),
               " ");
    return;
  }
  setter.add(fmt::format("(Retraction published {}, ", cited.year), " ");
  setter.italic(cited.journal);
  setter.italic(cited.volume, ", ");
  if (!cited.issue.empty()) setter.add("[" + cited.issue + "]");
  setter.add(dashed_pages(cited.pages), ", ");
  setter.add(")");
}

}  // namespace

std::string apa_authors(const Work& work) {
  const std::string names = names_of(work.authors, work.authors_complete);
  if (names.empty() || !is_edited_by_its_authors(work) || kind_of(work) != WorkKind::book)
    return names;
  return names + (work.editors.size() == 1 ? " (Ed.)" : " (Eds.)");
}

RichText apa(const Work& work, std::string_view year_mark) {
  Setter setter;
  const std::string authors = apa_authors(work);
  if (authors.empty()) {
    // The title takes the authors' place.
    set_titles(setter, work);
    setter.sentence(year_of(work, year_mark));
  } else {
    setter.sentence(authors);
    setter.sentence(year_of(work, year_mark));
    set_titles(setter, work);
  }
  set_source(setter, work);
  setter.address(tidy(address_of(work)));
  for (const Notice& notice : work.notices) {
    const bool retracts =
        notice.kind == NoticeKind::retraction || notice.kind == NoticeKind::retracted_and_replaced;
    if (retracts) set_retraction(setter, notice);
  }
  return setter.take();
}

}  // namespace citewright::exports::styles
