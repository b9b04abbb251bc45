// SPDX-License-Identifier: Apache-2.0
#include "phrases.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace citewright::reader {
namespace {

using Phrase = std::string_view;

constexpr std::array<Phrase, 17> reference_headings{
    "references",
    "reference",
    "reference list",
    "references cited",
    "works cited",
    "literature cited",
    "bibliography",
    "notes and references",
    "references and notes",
    "sources and references",
    "references and sources",
    "scientific references",
    "article sources",
    "list of references",
    "selected references",
    "article references",
    "references and resources",
};

// An article on nutrition has "Sources" of a vitamin.
constexpr std::array<Phrase, 7> possible_reference_headings{
    "sources", "source", "citations", "footnotes", "endnotes", "literature", "resources",
};

constexpr std::array<Phrase, 23> common_headings{
    "conclusion",
    "conclusions",
    "summary",
    "introduction",
    "background",
    "methods",
    "results",
    "discussion",
    "faq",
    "faqs",
    "overview",
    "final thoughts",
    "key takeaways",
    "the bottom line",
    "bottom line",
    "takeaway",
    "the takeaway",
    "acknowledgements",
    "acknowledgments",
    "further reading",
    "external links",
    "see also",
    "frequently asked questions",
};

constexpr std::array<Phrase, 36> teaser_lead_ins{
    "you may also like",
    "you might also like",
    "you may like",
    "you might like",
    "you may also enjoy",
    "you might also enjoy",
    "you may also be interested in",
    "you might also be interested in",
    "you may be interested in",
    "related articles",
    "related article",
    "related posts",
    "related post",
    "related reading",
    "related content",
    "related stories",
    "related topics",
    "related links",
    "related",
    "recommended",
    "recommended reading",
    "recommended for you",
    "recommended articles",
    "read more",
    "read next",
    "read also",
    "also read",
    "keep reading",
    "more articles",
    "more for you",
    "more to explore",
    "dont miss",
    "popular posts",
    "popular articles",
    "trending now",
    "up next",
};

constexpr std::array<Phrase, 9> teaser_starts{
    "read more:", "related:",           "also read:",           "read also:",       "read next:",
    "see also:",  "you may also like:", "you might also like:", "related article:",
};

constexpr std::array<Phrase, 15> contents_lead_ins{
    "table of contents",
    "contents",
    "in this article",
    "on this page",
    "jump to",
    "jump to section",
    "in this guide",
    "quick links",
    "what s in this article",
    "share this",
    "share this article",
    "follow us",
    "categories",
    "recent posts",
    "recent comments",
};

constexpr std::array<Phrase, 19> navigation_lines{
    "share",
    "tweet",
    "print",
    "share this",
    "share this article",
    "share this post",
    "skip to content",
    "skip to main content",
    "back to top",
    "advertisement",
    "subscribe",
    "sign up",
    "log in",
    "home",
    "menu",
    "previous post",
    "next post",
    "leave a comment",
    "share on facebook",
};

constexpr std::array<Phrase, 10> byline_starts{
    "written by ",   "reviewed by ",  "medically reviewed ", "fact checked ", "updated ",
    "last updated ", "published on ", "last reviewed ",      "posted on ",    "edited by ",
};

constexpr std::array<Phrase, 8> navigation_phrases{
    "all rights reserved",         "we use cookies", "uses cookies",
    "accept all cookies",          "cookie policy",  "sign up for our newsletter",
    "subscribe to our newsletter", "privacy policy",
};

constexpr std::array<Phrase, 15> disclaimer_headings{
    "disclaimer",           "disclaimers",
    "medical disclaimer",   "legal disclaimer",
    "health disclaimer",    "fda disclaimer",
    "affiliate disclaimer", "affiliate disclosure",
    "disclosure",           "about the author",
    "about the authors",    "about the reviewer",
    "legal notice",         "medical advice disclaimer",
    "editorial disclaimer",
};

// Folded to words, as fold_to_words() makes them.
constexpr std::array<Phrase, 26> sure_disclaimers{
    "not been evaluated by the food and drug administration",
    "not been evaluated by the u s food and drug administration",
    "not been evaluated by the us food and drug administration",
    "not been evaluated by the fda",
    "not intended to diagnose",
    "intended to diagnose treat cure",
    "for informational purposes only",
    "for general informational purposes",
    "for information purposes only",
    "for information only",
    "for educational purposes only",
    "informational and educational purposes",
    "offered as general information only",
    "as general information only",
    "substitute for professional medical",
    "substitute for medical advice",
    "substitute for the advice",
    "does not replace advice",
    "does not replace professional",
    "does not replace medical",
    "construed as health or medical advice",
    "construed as medical advice",
    "not constitute medical advice",
    "taken as medical advice",
    "affiliate links",
    "we may earn a commission",
};

constexpr std::array<Phrase, 14> likely_disclaimers{
    "disclaimer",
    "medical advice",
    "general information",
    "informational purposes",
    "consult your healthcare professional",
    "consult a qualified",
    "consult your doctor before",
    "speak to your doctor before",
    "seek the advice of",
    "never disregard professional",
    "no liability",
    "important note",
    "important notice",
    "without prescription",
};

bool equals_one_of(std::string_view folded, std::span<const Phrase> phrases) {
  return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}

bool has_one_of(std::string_view folded, std::span<const Phrase> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [folded](Phrase phrase) {
    return folded.find(phrase) != std::string_view::npos;
  });
}

// "12. references" → "references"; text too long to be a heading gives "".
std::string heading_words(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return {};
  std::string words = fold_to_words(text);
  const std::size_t letters = words.find_first_not_of("0123456789 ");
  return letters == std::string::npos ? words : words.substr(letters);
}

bool is_breadcrumb(std::string_view text) {
  constexpr std::array<std::string_view, 3> arrows{" > ", " › ", " » "};
  if (text.size() > 200 || ends_sentence(text) || is_digit(text.back())) return false;
  return std::any_of(arrows.begin(), arrows.end(), [text](std::string_view arrow) {
    std::size_t parts = 1;
    for (std::size_t at = text.find(arrow); at != std::string_view::npos;
         at = text.find(arrow, at + arrow.size())) {
      ++parts;
    }
    return parts > 1 && starts_upper(text) && count_words(text) <= parts * 4;
  });
}

// "By Jane Doe, 3 June 2024", "Updated 3 June 2024 · 9 min read", "© 2024 The Journal".
bool is_date(std::string_view folded) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto words = words_of(folded);
  const bool all = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return is_digit(word[0]) || equals_one_of(word.substr(0, 3), months);
  });
  return all && has_year(folded) && words.size() > 1 && words.size() <= 4;
}

bool is_byline(std::string_view text, std::string_view folded) {
  constexpr std::size_t most_words = 14;
  if (text.starts_with("©") || folded.starts_with("copyright ")) return true;
  if (count_words(text) > most_words || ends_sentence(text)) return false;
  if (is_date(folded)) return true;
  if (folded.ends_with(" min read") || folded.ends_with(" minute read")) return true;
  if (text.starts_with("By ")) return starts_upper(text.substr(3));
  return std::any_of(byline_starts.begin(), byline_starts.end(),
                     [folded](Phrase start) { return folded.starts_with(start); });
}

}  // namespace

bool is_reference_heading(std::string_view text) {
  return equals_one_of(heading_words(text), reference_headings);
}

bool may_be_reference_heading(std::string_view text) {
  return is_reference_heading(text) ||
         equals_one_of(heading_words(text), possible_reference_headings);
}

bool is_common_heading(std::string_view text) {
  return may_be_reference_heading(text) || equals_one_of(heading_words(text), common_headings);
}

bool is_teaser_lead_in(std::string_view text) {
  std::string words = heading_words(text);
  std::erase(words, '\'');
  return equals_one_of(words, teaser_lead_ins);
}

bool is_see_also(std::string_view text) {
  return heading_words(text) == "see also";
}

bool is_teaser_line(std::string_view text) {
  constexpr std::size_t longest = 240;
  if (text.size() > longest) return false;
  return std::any_of(teaser_starts.begin(), teaser_starts.end(), [text](Phrase start) {
    return text.size() > start.size() && starts_with_folded(text, start);
  });
}

bool is_contents_lead_in(std::string_view text) {
  return equals_one_of(heading_words(text), contents_lead_ins);
}

bool is_navigation_line(std::string_view text) {
  constexpr std::size_t longest = 300;
  if (text.empty() || text.size() > longest) return false;
  const std::string folded = fold_to_words(text);
  return equals_one_of(folded, navigation_lines) || has_one_of(folded, navigation_phrases) ||
         is_byline(text, folded) || is_breadcrumb(text);
}

bool is_disclaimer_heading(std::string_view text) {
  return equals_one_of(heading_words(text), disclaimer_headings);
}

int disclaimer_weight(std::string_view sentence) {
  const std::string folded = fold_to_words(sentence);
  if (has_one_of(folded, sure_disclaimers)) return 2;
  return has_one_of(folded, likely_disclaimers) ? 1 : 0;
}

}  // namespace citewright::reader
