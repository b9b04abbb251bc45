// SPDX-License-Identifier: Apache-2.0
// A judgement in words that can be forwarded: what decided, what was found, how sure it is.
#include "show.hpp"
#include "show_parts.hpp"
#include "subjects.hpp"
#include "verdicts.hpp"

#include "citewright/export/views.hpp"
#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace citewright::exports {
namespace {

std::set<std::string> stems_of(const Record& record) {
  std::set<std::string> stems;
  const auto add = [&stems](std::string_view text) {
    for (std::string& stem : text::terms(text)) stems.insert(std::move(stem));
  };
  add(record.title);
  for (const AbstractSection& section : record.abstract) add(section.text);
  for (const AbstractSection& section : record.full_text) add(section.text);
  for (const MeshHeading& heading : record.mesh) add(heading.descriptor);
  for (const std::string& keyword : record.keywords) add(keyword);
  return stems;
}

struct Words {
  std::vector<std::string> shared;
  std::vector<std::string> missing;
};

// The claim's and its subject's content words, as written, by whether the record has them.
Words compare(const Claim& claim, const Record& record) {
  const std::set<std::string> stems = stems_of(record);
  const std::string words = claim.subject + ". " + claim.text;
  std::set<std::string> seen;
  Words out;
  for (const text::Token& token : text::tokenize(words)) {
    const std::string stem = text::stem(token.folded);
    constexpr std::size_t shortest = 3;
    const bool counts = token.folded.size() >= shortest && !text::is_stop_word(token.folded);
    if (!counts || !seen.insert(stem).second) continue;
    (stems.contains(stem) ? out.shared : out.missing).push_back(token.folded);
  }
  return out;
}

std::string listed(const std::vector<std::string>& words) {
  return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
}

void put_labelled(Page& page, std::string_view label, std::string_view text) {
  page.put({{fmt::format("{}: ", label), Tone::strong}, {std::string{text}}}, {"  ", "    "});
}

// Where the sentence stands and how much of the work was read.
std::string read_words(const Judgement& judgement) {
  switch (judgement.basis) {
    case Basis::full_text:
      return "The full text was read.";
    case Basis::abstract:
      return "Only the abstract was read; the full text may say more.";
    case Basis::title:
    case Basis::listed_title:
      return "Only the title could be read, so nothing can be said of what the work found.";
    case Basis::none:
      break;
  }
  return "Nothing of the work could be read.";
}

std::string decided_by(const Judgement& judgement) {
  const auto largest =
      std::max_element(judgement.features.begin(), judgement.features.end(),
                       [](const Feature& a, const Feature& b) { return a.value < b.value; });
  std::string out = fmt::format("score {} of 1", score_words(judgement.score));
  if (largest == judgement.features.end()) return out + ".";
  out += fmt::format("; the largest part is {} ({})", largest->name, score_words(largest->value));
  return largest->note.empty() ? out + "." : fmt::format("{}: {}.", out, largest->note);
}

void put_judged(Page& page, const Audit& audit, std::size_t index, const Judgement& judgement) {
  const Link& link = audit.links[index];
  put_labelled(page, "Verdict", to_string(judgement.verdict));
  for (const std::string& reason : judgement.reasons) put_labelled(page, "Because", reason);
  if (const Record* record = record_of(audit, link.reference)) {
    const Words words = compare(audit.claims[link.claim], *record);
    put_labelled(page, "Both speak of", listed(words.shared));
    put_labelled(page, "Only the claim speaks of", listed(words.missing));
  }
  if (judgement.evidence) {
    put_labelled(page, "The closest sentence", "");
    put_evidence(page, *judgement.evidence);
  }
  put_labelled(page, "What decided", decided_by(judgement));
  put_labelled(page, "How sure",
               fmt::format("the link is by {}, confidence {}{}. {}", to_string(link.route),
                           score_words(link.confidence), link.sure ? "" : ", too little to accuse",
                           read_words(judgement)));
}

}  // namespace

std::string why_claim(const Audit& audit, std::size_t index, const Style& style) {
  const Claim& claim = audit.claims[index];
  Page page{style};
  page.put({{name_of(claim), Tone::strong}, {fmt::format("  “{}”", claim.text)}}, {"", "    "});
  bool linked = false;
  for (std::size_t i = 0; i < audit.links.size(); ++i) {
    if (audit.links[i].claim != index) continue;
    const auto judged = std::find_if(audit.judgements.begin(), audit.judgements.end(),
                                     [i](const Judgement& one) { return one.link == i; });
    if (judged == audit.judgements.end()) continue;
    linked = true;
    const Reference& reference = audit.references[audit.links[i].reference];
    page.blank();
    page.put({{name_of(reference), Tone::strong}, {" " + listing_of(reference)}}, {"", "  "});
    put_judged(page, audit, i, *judged);
  }
  if (!linked)
    page.put({{"It is linked to no entry of the list, so nothing was judged."}}, {"  ", "  "});
  return page.take();
}

}  // namespace citewright::exports
