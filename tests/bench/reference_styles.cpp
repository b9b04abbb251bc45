// SPDX-License-Identifier: Apache-2.0
#include "bench/reference_styles.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace citewright::bench {
namespace {

std::string spaced_initials(const Author& author) {
  // "do Y": a particle among them is left as it is.
  if (author.initials.find(' ') != std::string::npos) return author.initials;
  std::string out;
  for (std::size_t i = 0; i < author.initials.size(); ++i) {
    const auto byte = static_cast<unsigned char>(author.initials[i]);
    const bool continues = byte >= 0x80 && byte < 0xC0;
    const bool lower = byte >= 'a' && byte <= 'z';
    if (i > 0 && !continues && !lower) out += ". ";
    out += author.initials[i];
  }
  return out.empty() ? out : out + ".";
}

std::string glued_initials(const Author& author) {
  std::string out = spaced_initials(author);
  std::erase(out, ' ');
  return out;
}

std::string given(const Author& author) {
  return author.given.empty() ? spaced_initials(author) : author.given;
}

std::string joined(std::vector<std::string> names, std::string_view between,
                   std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? last : between;
    out += names[i];
  }
  return out;
}

template <typename Format>
std::vector<std::string> names_of(const Work& work, std::size_t most, Format format) {
  std::vector<std::string> names;
  for (const Author& author : work.authors) {
    if (names.size() < most) names.push_back(format(author));
  }
  if (names.empty() && !work.group.empty()) names.push_back(work.group);
  return names;
}

std::string vancouver_name(const Author& author) {
  return author.family + (author.initials.empty() ? "" : " " + author.initials) +
         (author.suffix.empty() ? "" : " " + author.suffix);
}

// "Lin PH, Li H, et al." with at most `most` names, closed by `close`.
std::string vancouver_names(const Work& work, std::size_t most, std::string_view close) {
  std::string names = joined(names_of(work, most, vancouver_name), ", ", ", ");
  if (work.authors.size() > most) names += ", et al";
  return names.empty() ? names : names + std::string{close};
}

std::string bare_title(const Work& work) {
  return work.title.ends_with('.') ? work.title.substr(0, work.title.size() - 1) : work.title;
}

std::string with(std::string_view before, const std::string& value, std::string_view after = "") {
  return value.empty() ? std::string{} : fmt::format("{}{}{}", before, value, after);
}

Written written(const std::string& before, const std::string& journal, const std::string& after) {
  const std::size_t begin = before.size();
  return {before + journal + after, journal, {{begin, begin + journal.size()}}};
}

std::string numbers(const Work& work) {
  return with(";", work.volume + with("(", work.issue, ")")) + with(":", work.pages);
}

Written vancouver(const Work& work) {
  return written(vancouver_names(work, 6, ". ") + work.title + " ", work.short_journal,
                 fmt::format(". {}{}.", work.year, numbers(work)));
}

Written stopped_vancouver(const Work& work) {
  return written(
      vancouver_names(work, 100, ". ") + work.title + " ", work.stopped_journal,
      fmt::format(" {} Dec 24{}.{}", work.year, numbers(work), with(" doi: ", work.doi)));
}

Written ama(const Work& work) {
  return written(vancouver_names(work, 3, ". ") + work.title + " ", work.short_journal,
                 fmt::format(". {}{}. {}", work.year, numbers(work), with("PMID: ", work.pmid)));
}

Written biomed_central(const Work& work) {
  const std::string title = work.title;
  return written(vancouver_names(work, 100, ": ") + title + " ", work.short_journal,
                 fmt::format(" {}, {}{}{}", work.year, work.volume, with("(", work.issue, ")"),
                             with(":", work.pages, ".")));
}

Written apa(const Work& work) {
  const auto name = [](const Author& author) {
    return author.family + with(", ", spaced_initials(author)) + with(", ", author.suffix);
  };
  const auto names = names_of(work, 20, name);
  const std::string year = fmt::format("({}). ", work.year);
  const std::string head = names.empty()
                               ? work.title + " " + year
                               : joined(names, ", ", ", & ") + " " + year + work.title + " ";
  return written(head, work.journal,
                 with(", ", work.volume + with("(", work.issue, ")")) + with(", ", work.pages) +
                     "." + with(" https://doi.org/", work.doi));
}

Written harvard(const Work& work) {
  const auto name = [](const Author& author) {
    return author.family + with(", ", glued_initials(author));
  };
  const auto names = names_of(work, 100, name);
  return written(
      joined(names, ", ", " and ") + fmt::format(" ({}) '{}', ", work.year, bare_title(work)),
      work.journal,
      with(", ", work.volume + with("(", work.issue, ")")) + with(", pp. ", work.pages) + ".");
}

std::string mixed_names(const Work& work, std::size_t most, std::string_view others) {
  std::vector<std::string> names;
  for (const Author& author : work.authors) {
    names.push_back(names.empty()
                        ? author.family + with(", ", given(author)) + with(", ", author.suffix)
                        : given(author) + " " + author.family);
  }
  if (names.empty() && !work.group.empty()) return work.group + ". ";
  if (names.empty()) return {};
  std::string all =
      names.size() > most ? names.front() + std::string{others} : joined(names, ", ", ", and ");
  return all + (all.ends_with('.') ? " " : ". ");
}

std::string closed_title(const Work& work) {
  const bool marked = work.title.ends_with('?') || work.title.ends_with('!');
  return "“" + bare_title(work) + (marked ? "” " : ".” ");
}

Written mla(const Work& work) {
  return written(mixed_names(work, 2, ", et al.") + closed_title(work), work.journal,
                 with(", vol. ", work.volume) + with(", no. ", work.issue) + ", " + work.year +
                     with(", pp. ", work.pages) + ".");
}

Written chicago(const Work& work) {
  return written(mixed_names(work, 10, ", et al.") + closed_title(work), work.journal,
                 with(" ", work.volume) + with(", no. ", work.issue) + " (" + work.year + ")" +
                     with(": ", work.pages) + ".");
}

Written elsevier(const Work& work) {
  const auto name = [](const Author& author) {
    return glued_initials(author) + (author.initials.empty() ? "" : " ") + author.family;
  };
  const auto names = names_of(work, 100, name);
  return written(joined(names, ", ", ", ") + (names.empty() ? "" : ", ") + bare_title(work) + ", ",
                 work.stopped_journal,
                 with(" ", work.volume) + " (" + work.year + ")" + with(" ", work.pages) + ".");
}

Written mdpi(const Work& work) {
  const auto name = [](const Author& author) {
    return author.family + with(", ", glued_initials(author));
  };
  const auto names = names_of(work, 100, name);
  return written(
      joined(names, "; ", "; ") + (names.empty() ? "" : " ") + work.title + " ",
      work.stopped_journal,
      fmt::format(" {}{}{}.", work.year, with(", ", work.volume), with(", ", work.pages)));
}

Written encyclopaedia(const Work& work) {
  const auto name = [](const Author& author) { return vancouver_name(author); };
  const auto names = names_of(work, 30, name);
  return written(
      joined(names, ", ", ", ") + (names.empty() ? "" : fmt::format(" ({}). ", work.year)) + "\"" +
          bare_title(work) + "\". ",
      work.journal,
      with(". ", work.volume) + with(" (", work.issue, ")") + with(": ", work.pages) + ". " +
          (names.empty() ? work.year + ". " : "") + with("PMID ", work.pmid, "."));
}

Written plos(const Work& work) {
  return written(vancouver_names(work, 5, "") + fmt::format(" ({}) ", work.year) + work.title + " ",
                 work.short_journal, with(" ", work.volume) + with(": ", work.pages) + ".");
}

constexpr auto all_styles = std::to_array<Style>({{"vancouver", vancouver},
                                                  {"vancouver stops", stopped_vancouver},
                                                  {"ama", ama},
                                                  {"bmc", biomed_central},
                                                  {"plos", plos},
                                                  {"apa", apa},
                                                  {"harvard", harvard},
                                                  {"mla", mla},
                                                  {"chicago", chicago},
                                                  {"mdpi", mdpi},
                                                  {"elsevier", elsevier},
                                                  {"encyclopaedia", encyclopaedia}});

}  // namespace

std::span<const Style> styles() {
  return all_styles;
}

}  // namespace citewright::bench
