// SPDX-License-Identifier: Apache-2.0
#include "make_audit.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace citewright::test {

AuditBuilder::AuditBuilder(std::string name) {
  audit_.article.name = std::move(name);
  audit_.article.format = Format::markdown;
  audit_.article.encoding = "UTF-8";
  audit_.article.sha256 = std::string(64, '0');
  audit_.article.sections.push_back({});
}

Block& AuditBuilder::add_block(BlockKind kind, std::string_view text) {
  Article& article = audit_.article;
  article.line_starts.push_back(size_);
  Block& block = article.blocks.emplace_back();
  block.kind = kind;
  block.section = article.sections.size() - 1;
  block.text = text;
  block.map.append(text.size(), {size_, size_ + text.size()});
  size_ += text.size() + 1;
  article.size = size_;
  return block;
}

TextRange AuditBuilder::find_in_last_block(std::string_view text) const {
  const std::size_t at = audit_.article.blocks.back().text.find(text);
  if (at == std::string::npos) throw std::invalid_argument("not in the paragraph");
  return {at, at + text.size()};
}

AuditBuilder& AuditBuilder::heading(std::string_view text) {
  audit_.article.sections.push_back({std::string{text}, 1, std::nullopt});
  if (audit_.article.title.empty()) audit_.article.title = text;
  add_block(BlockKind::heading, text).depth = 1;
  return *this;
}

AuditBuilder& AuditBuilder::paragraph(std::string_view text) {
  Block& block = add_block(BlockKind::paragraph, text);
  block.sentences.push_back({0, text.size()});
  return *this;
}

AuditBuilder& AuditBuilder::citation(std::string_view text, Route route) {
  Citation& citation = audit_.citations.emplace_back();
  citation.number = audit_.citations.size();
  citation.route = route;
  citation.block = audit_.article.blocks.size() - 1;
  citation.range = find_in_last_block(text);
  citation.place = audit_.article.blocks.back().map.to_source(citation.range);
  citation.text = text;
  return *this;
}

AuditBuilder& AuditBuilder::claim(std::string_view text, std::string_view subject) {
  Claim& claim = audit_.claims.emplace_back();
  claim.number = audit_.claims.size();
  claim.block = audit_.article.blocks.size() - 1;
  claim.range = find_in_last_block(text);
  claim.place = audit_.article.blocks.back().map.to_source(claim.range);
  claim.text = text;
  claim.subject = subject;
  claim.heading = audit_.article.sections.back().heading;
  for (std::size_t i = 0; i < audit_.citations.size(); ++i) {
    if (audit_.citations[i].block == claim.block) claim.citations.push_back(i);
  }
  return *this;
}

AuditBuilder& AuditBuilder::reference(Reference reference, std::optional<Record> record,
                                      Verdict fit) {
  reference.number = audit_.references.size() + 1;
  if (reference.text.empty()) reference.text = reference.title;
  const Block& block = add_block(BlockKind::list_item, reference.text);
  reference.block = audit_.article.blocks.size() - 1;
  reference.place = block.place();
  audit_.references.push_back(std::move(reference));

  Lookup lookup;
  lookup.said_by = "the store";
  lookup.outcome = record ? LookupOutcome::found : LookupOutcome::absent;
  if (!record) lookup.reason = "searched the store";
  lookup.record = std::move(record);
  audit_.fits.emplace_back().verdict = lookup.record ? fit : Verdict::not_assessable;
  audit_.lookups.push_back(std::move(lookup));
  return *this;
}

AuditBuilder& AuditBuilder::link(Link link, Judgement judgement) {
  judgement.link = audit_.links.size();
  audit_.links.push_back(std::move(link));
  audit_.judgements.push_back(std::move(judgement));
  return *this;
}

AuditBuilder& AuditBuilder::finding(Finding finding) {
  if (finding.claim) finding.place = audit_.claims.at(*finding.claim).place;
  if (finding.citation) finding.place = audit_.citations.at(*finding.citation).place;
  if (finding.reference && !finding.claim && !finding.citation)
    finding.place = audit_.references.at(*finding.reference).place;
  finding.line = line_of(audit_.article, finding.place.begin);
  audit_.findings.push_back(std::move(finding));
  return *this;
}

Audit AuditBuilder::build() const {
  Audit audit = audit_;
  std::stable_sort(
      audit.findings.begin(), audit.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple{b.severity, a.place.begin} < std::tuple{a.severity, b.place.begin};
      });
  audit.coverage.claims_total = audit.claims.size();
  audit.coverage.references_total = audit.references.size();
  for (const Lookup& lookup : audit.lookups) {
    if (lookup.outcome != LookupOutcome::failed) ++audit.coverage.references_checked;
  }
  return audit;
}

namespace {

Record valerian_record() {
  Record record;
  record.ids.pmid = Pmid::parse("11111111");
  record.ids.doi = Doi::parse("10.1234/valerian.2019.7");
  record.title = "Valerian root before bed: a randomized trial in adults with poor sleep";
  record.authors = {
      {"Okafor", "NA", "", ""}, {"de Wit", "Jan", "", ""}, {"", "", "", "Sleep Herbs Group"}};
  record.journal = "Journal of Invented Sleep";
  record.journal_abbreviation = "J Inv Sleep";
  record.issns = {"1234-5678"};
  record.year = 2019;
  record.date = "2019 Mar";
  record.volume = "12";
  record.issue = "3";
  record.pages = "44-51";
  record.abstract = {
      {"RESULTS", "Adults fell asleep 9 minutes sooner with valerian than without."}};
  record.publication_types = {"Randomized Controlled Trial"};
  return record;
}

Record cattle_record() {
  Record record;
  record.ids.pmid = Pmid::parse("22222222");
  record.title = "Effects of magnesium on rest and on milk yield in dairy cattle";
  record.authors = {{"Brandt", "K", "", ""}};
  record.journal = "Farm Animals";
  record.year = 2007;
  record.notices = {{NoticeKind::correction, "Farm Anim. 2008;3:1", {}, "2008", "PubMed"}};
  return record;
}

Reference listed(std::string title, std::optional<int> year, std::string_view pmid) {
  Reference reference;
  reference.title = std::move(title);
  reference.year = year;
  reference.ids.pmid = Pmid::parse(pmid);
  return reference;
}

Judgement supported_by_a_sentence() {
  Judgement judgement;
  judgement.verdict = Verdict::supported;
  judgement.score = 0.81;
  judgement.basis = Basis::abstract;
  judgement.evidence = Evidence{"Adults fell asleep 9 minutes sooner with valerian than without.",
                                Basis::abstract, "RESULTS", 1, 0.9};
  judgement.reasons = {"A sentence of the abstract has 81 % of what the claim says."};
  judgement.features = {
      {"rare-term coverage", 0.75, "valerian, asleep of valerian, asleep, sooner"}};
  return judgement;
}

Judgement off_topic() {
  Judgement judgement;
  judgement.verdict = Verdict::off_topic;
  judgement.score = 0.04;
  judgement.basis = Basis::title;
  judgement.reasons = {
      "The claim is about magnesium, sleep; the paper is about dairy cattle; they share only: "
      "magnesium."};
  return judgement;
}

void add_findings(AuditBuilder& builder) {
  Finding off;
  off.rule = "off-topic-citation";
  off.severity = Severity::error;
  off.message = "r2 is about dairy cattle, milk yield; the claim is about sleep";
  off.evidence = "Brandt K. Effects of magnesium on rest and on milk yield in dairy cattle. 2007";
  off.advice = "Cite a work on what the claim says, or take the claim out.";
  off.claim = 1;
  off.reference = 1;
  builder.finding(off);

  Finding cut;
  cut.rule = "title-truncated";
  cut.severity = Severity::error;
  cut.message = "the listed title stops before \"and on milk yield in dairy cattle\"";
  cut.evidence = cattle_record().title;
  cut.advice = "Give the title whole, and check that the paper still fits what it is cited for.";
  cut.reference = 1;
  builder.finding(cut);

  Finding unresolved;
  unresolved.rule = "unresolved-reference";
  unresolved.severity = Severity::warning;
  unresolved.message = "no identifier, and no work matches the entry";
  unresolved.reference = 2;
  builder.finding(unresolved);

  Finding uncited;
  uncited.rule = "uncited-claim";
  uncited.severity = Severity::note;
  uncited.message = "no citation carries this claim";
  uncited.evidence = "Dark rooms deepen sleep";
  uncited.claim = 2;
  builder.finding(uncited);
}

}  // namespace

Audit make_audit() {
  AuditBuilder builder;
  builder.heading("Herbs and minerals for sleep")
      .paragraph("Valerian shortens the time to fall asleep by 9 minutes [1].")
      .citation("[1]")
      .claim("Valerian shortens the time to fall asleep by 9 minutes", "Valerian")
      .paragraph("Magnesium surely brings deeper sleep [2]. Dark rooms deepen sleep.")
      .citation("[2]")
      .claim("Magnesium surely brings deeper sleep", "Magnesium")
      .claim("Dark rooms deepen sleep")
      .heading("References")
      .reference(listed(valerian_record().title, 2019, "11111111"), valerian_record())
      .reference(listed("Effects of magnesium on rest", 2007, "22222222"), cattle_record(),
                 Verdict::off_topic)
      .reference(listed("Sleep, a book of nights", std::nullopt, ""))
      .link({0, 0, Route::marker, 0, 1.0, true, "marker [1]"}, supported_by_a_sentence())
      .link({1, 1, Route::marker, 1, 1.0, true, "marker [2]"}, off_topic());
  add_findings(builder);
  Audit audit = builder.build();
  audit.claims[0].quantities = {{9, 9, "minute", {45, 54}}};
  audit.claims[0].direction = Direction::decrease;
  audit.claims[1].certainty = Certainty::strong;
  audit.claims[2].citations.clear();
  audit.fits[0].score = 0.7;
  audit.fits[0].basis = Basis::abstract;
  audit.fits[0].shared = {"valerian", "asleep"};
  audit.fits[1].missing = {"dairy", "cattle", "milk"};
  audit.fits[1].shared = {"magnesium"};
  audit.fits[1].reason = "It shares only magnesium with the article.";
  audit.citations[0].labels = {"1"};
  audit.citations[1].labels = {"2"};
  audit.coverage.claims_checked = 2;
  audit.coverage.unchecked = {"1 claim: there is no reference to check against"};
  return audit;
}

}  // namespace citewright::test
