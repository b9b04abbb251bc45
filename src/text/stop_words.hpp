// SPDX-License-Identifier: Apache-2.0
// English function words: they join a sentence together and say nothing of its subject.
#pragma once

#include <array>
#include <string_view>

namespace citewright::text {

/// Sorted, folded.
inline constexpr auto stop_words = std::to_array<std::string_view>({
    "a",         "about",      "above",    "across",     "after",     "again",   "all",
    "almost",    "along",      "already",  "also",       "although",  "always",  "am",
    "among",     "an",         "and",      "another",    "any",       "anyone",  "anything",
    "are",       "around",     "as",       "at",         "be",        "became",  "because",
    "become",    "becomes",    "been",     "before",     "being",     "below",   "between",
    "both",      "but",        "by",       "can",        "cannot",    "could",   "did",
    "do",        "does",       "doing",    "done",       "down",      "due",     "during",
    "each",      "either",     "else",     "etc",        "even",      "ever",    "every",
    "few",       "for",        "from",     "further",    "had",       "has",     "have",
    "having",    "he",         "hence",    "her",        "here",      "hers",    "herself",
    "him",       "himself",    "his",      "how",        "however",   "i",       "if",
    "in",        "indeed",     "instead",  "into",       "is",        "it",      "its",
    "itself",    "just",       "least",    "less",       "many",      "may",     "me",
    "might",     "mine",       "more",     "moreover",   "most",      "much",    "must",
    "my",        "myself",     "neither",  "never",      "no",        "nor",     "not",
    "now",       "of",         "off",      "often",      "on",        "once",    "one",
    "only",      "onto",       "or",       "other",      "others",    "our",     "ours",
    "ourselves", "out",        "over",     "own",        "per",       "perhaps", "quite",
    "rather",    "same",       "shall",    "she",        "should",    "since",   "so",
    "some",      "such",       "than",     "that",       "the",       "their",   "theirs",
    "them",      "themselves", "then",     "there",      "therefore", "these",   "they",
    "this",      "those",      "though",   "through",    "thus",      "to",      "together",
    "too",       "toward",     "towards",  "under",      "unless",    "until",   "up",
    "upon",      "us",         "versus",   "very",       "via",       "was",     "we",
    "well",      "were",       "what",     "whatever",   "when",      "where",   "whereas",
    "whether",   "which",      "while",    "who",        "whom",      "whose",   "why",
    "will",      "with",       "within",   "without",    "would",     "yet",     "you",
    "your",      "yours",      "yourself", "yourselves",
});

}  // namespace citewright::text
