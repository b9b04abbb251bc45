// SPDX-License-Identifier: Apache-2.0
// Links, judgements and findings: what an audit concludes.
#pragma once

#include "citewright/model/citation.hpp"
#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

/// Claim → reference. An unsure link accuses nobody.
struct Link {
  std::size_t claim = 0;      ///< index into Audit::claims
  std::size_t reference = 0;  ///< index into Audit::references
  Route route = Route::topic;
  std::optional<std::size_t> citation;  ///< index into Audit::citations; none on the topic route
  double confidence = 0;                ///< 0–1
  bool sure = false;                    ///< the confidence is at or above the route's threshold
  std::string why;                      ///< "marker [3]", "shares zinc, wound healing"
};

enum class Verdict : std::uint8_t {
  supported,
  partly_supported,
  off_topic,
  contradicted,
  not_assessable
};

[[nodiscard]] std::string_view to_string(Verdict verdict);  ///< "partly supported"
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view text);

/// Which part of the record a judgement could read; each is a different class of evidence.
enum class Basis : std::uint8_t { none, listed_title, title, abstract, full_text };

[[nodiscard]] std::string_view to_string(Basis basis);

/// The sentence of the record that bears on the claim, quoted.
struct Evidence {
  std::string quote;
  Basis basis = Basis::none;
  std::string section;       ///< the abstract section's label
  std::size_t sentence = 0;  ///< 1-based within title, abstract or section
  double score = 0;          ///< 0–1
};

/// One named part of a score, as an explanation shows it.
struct Feature {
  std::string name;  ///< "rare-term coverage"
  double value = 0;  ///< in the unit the note says; most are 0–1
  std::string note;  ///< "zinc, wound of zinc, wound, microneedling"
};

struct Judgement {
  std::size_t link = 0;  ///< index into Audit::links
  Verdict verdict = Verdict::not_assessable;
  double score = 0;  ///< 0–1: how well the record fits the claim, relative to the background
  Basis basis = Basis::none;
  std::optional<Evidence> evidence;
  std::vector<std::string> reasons;  ///< whole sentences, the deciding one first
  std::vector<Feature> features;     ///< what the score is made of
};

/// How well a reference's record fits the article as a whole.
struct ReferenceFit {
  Verdict verdict = Verdict::not_assessable;  ///< `supported` here means: on topic
  double score = 0;                           ///< 0–1
  Basis basis = Basis::none;
  std::vector<std::string>
      shared;  ///< the record's telling words that the article has, rarest first
  std::vector<std::string> missing;  ///< … that it lacks
  std::string reason;
};

enum class Severity : std::uint8_t { note, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view text);

/// A rule that fired.
struct Finding {
  std::string rule;  ///< "title-truncated"
  Severity severity = Severity::warning;
  std::string message;   ///< one line, names both values
  std::string evidence;  ///< what it rests on, quoted; "" where the message says all
  std::string advice;    ///< the editor's next step; "" where there is none
  ByteSpan place;
  std::size_t line = 0;                  ///< 1-based, of `place`
  std::optional<std::size_t> reference;  ///< index into Audit::references
  std::optional<std::size_t> citation;   ///< index into Audit::citations
  std::optional<std::size_t> claim;      ///< index into Audit::claims
};

}  // namespace citewright
