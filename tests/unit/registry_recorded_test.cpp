// SPDX-License-Identifier: Apache-2.0
// Every recorded reply through its parser, where the data are: CITEWRIGHT_DATA names the folder.
#include "citewright/base/file.hpp"
#include "citewright/registry/crossref.hpp"
#include "citewright/registry/esummary.hpp"
#include "citewright/registry/europe_pmc.hpp"
#include "citewright/registry/eutils.hpp"
#include "citewright/registry/id_converter.hpp"
#include "citewright/registry/jats.hpp"
#include "citewright/registry/pubmed_splitter.hpp"
#include "citewright/registry/pubmed_xml.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::registry;
namespace fs = std::filesystem;

namespace {

fs::path data_folder() {
  const char* set = std::getenv("CITEWRIGHT_DATA");
  return set != nullptr ? fs::path{set} : fs::path{CITEWRIGHT_SOURCE_DIR} / "../shared/data";
}

bool have(const fs::path& path) {
  if (fs::exists(path)) return true;
  MESSAGE(path.string() << " is missing: skipped");
  return false;
}

std::string gunzip(const fs::path& path) {
  gzFile file = gzopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  std::string out;
  std::string chunk(1U << 20U, '\0');
  int got = 0;
  while ((got = gzread(file, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0) {
    out.append(chunk, 0, static_cast<std::size_t>(got));
  }
  gzclose(file);
  REQUIRE(got == 0);
  return out;
}

// What a parser made of a file: "failed", "absent" or what was found.
struct Outcome {
  std::string state;
  std::vector<Record> records;
};

template <typename T>
Outcome failed(const Result<T>& result) {
  return {"failed: " + result.error().what, {}};
}

Outcome as_pubmed(const std::string& body) {
  const auto reply = parse_pubmed_reply(body, "file");
  if (!reply) return failed(reply);
  CHECK(reply->problems.empty());
  return {reply->records.empty() ? "absent" : "found", reply->records};
}

Outcome as_pmc(const std::string& body) {
  const auto reply = parse_pmc_reply(body, "file");
  if (!reply) return failed(reply);
  CHECK(reply->problems.empty());
  Outcome outcome{"found", {}};
  for (const JatsArticle& article : reply->articles) {
    outcome.records.push_back(article.record);
    outcome.state += fmt::format(", {} references", article.references.size());
  }
  return outcome;
}

Outcome as_crossref(const std::string& body) {
  const auto work = parse_crossref_work(body, "file");
  if (work && !*work) return {"absent", {}};
  if (work) return {"found", {**work}};
  const auto works = parse_crossref_works(body, "file");
  if (!works) return failed(work);
  CHECK(works->problems.empty());
  Outcome outcome{fmt::format("{} of {}", works->hits.size(), works->total), {}};
  for (const CrossrefHit& hit : works->hits) outcome.records.push_back(hit.record);
  return outcome;
}

Outcome as_esearch(const std::string& body) {
  const auto reply = parse_esearch(body, "file");
  if (!reply) return failed(reply);
  return {fmt::format("{} ids of {}{}", reply->ids.size(), reply->count,
                      reply->answered_as_asked() ? "" : ", not as asked"),
          {}};
}

Outcome as_esummary(const std::string& body) {
  const auto reply = parse_esummary(body, "file");
  if (!reply) return failed(reply);
  return {fmt::format("found {}, absent {}, failed {}", reply->records.size(), reply->absent.size(),
                      reply->problems.size()),
          reply->records};
}

Outcome as_elink(const std::string& body) {
  const auto sets = parse_elink(body, "file");
  if (!sets) return failed(sets);
  std::size_t links = 0;
  for (const LinkSet& set : *sets) {
    for (const LinkList& list : set.lists) links += list.links.size();
  }
  return {fmt::format("{} sets, {} links", sets->size(), links), {}};
}

Outcome as_epost(const std::string& body) {
  const auto reply = parse_epost(body, "file");
  return reply ? Outcome{"key " + reply->query_key, {}} : failed(reply);
}

Outcome as_ecitmatch(const std::string& body) {
  const auto matches = parse_ecitmatch(body, "file");
  if (!matches) return failed(matches);
  const auto readable = std::none_of(matches->begin(), matches->end(), [](const CitationMatch& m) {
    return m.outcome == MatchOutcome::failed;
  });
  CHECK(readable);
  return {fmt::format("{} matches", matches->size()), {}};
}

Outcome as_citmatch(const std::string& body) {
  const auto pmids = parse_citmatch(body, "file");
  if (!pmids) return failed(pmids);
  return {pmids->empty() ? "absent" : "found", {}};
}

Outcome as_converted(const std::string& body) {
  const auto reply = parse_id_converter(body, "file");
  if (!reply) return failed(reply);
  const auto in_pmc = std::count_if(reply->conversions.begin(), reply->conversions.end(),
                                    [](const IdConversion& c) { return c.in_pmc; });
  return {fmt::format("{} of {} in PMC", in_pmc, reply->conversions.size()), {}};
}

Outcome as_europe_pmc(const std::string& body) {
  const auto reply = parse_europe_pmc(body, "file");
  if (!reply) return failed(reply);
  CHECK(reply->problems.empty());
  return {fmt::format("{} of {}", reply->records.size(), reply->hit_count), reply->records};
}

using Parser = Outcome (*)(const std::string&);

// The first pattern that a file's name contains says what it was asked as.
Parser parser_of(const std::string& name) {
  static const std::vector<std::pair<std::string_view, Parser>> patterns = {
      {"headers.txt", nullptr},     {"request.txt", nullptr},       {"efetch_pmc", as_pmc},
      {"esearch", as_esearch},      {"esummary", as_esummary},      {"elink", as_elink},
      {"epost", as_epost},          {"ecitmatch/", as_ecitmatch},   {"citmatch_json", as_citmatch},
      {"idconv", as_converted},     {"europepmc_s", as_europe_pmc}, {"europepmc_", as_europe_pmc},
      {"crossref", as_crossref},    {"habanero/", as_crossref},     {"datacite", as_crossref},
      {"efetch", as_pubmed},        {"metapub/", as_pubmed},        {"biopython/pubmed", as_pubmed},
      {"errors/eutils", as_pubmed}, {"pmc_proof", as_pmc},          {"jats/", as_pmc},
      {"errors/s2", as_crossref},
  };
  for (const auto& [pattern, parser] : patterns) {
    if (name.find(pattern) != std::string::npos) return parser;
  }
  return nullptr;
}

std::string counts_of(const std::vector<Record>& records) {
  std::map<std::string, std::size_t> counts;
  const auto count = [&counts](const char* name, std::size_t n) { counts[name] += n; };
  for (const Record& r : records) {
    count("title", r.title.empty() ? 0 : 1);
    count("authors", r.authors.size());
    count("year", r.year ? 1 : 0);
    count("pmid", r.ids.pmid ? 1 : 0);
    count("pmcid", r.ids.pmcid ? 1 : 0);
    count("doi", r.ids.doi ? 1 : 0);
    count("mesh", r.mesh.size());
    count("types", r.publication_types.size());
    count("notices", r.notices.size());
    count("sections", r.full_text.size());
    for (const AbstractSection& section : r.abstract) count("abstract bytes", section.text.size());
    for (const AbstractSection& section : r.full_text) count("text bytes", section.text.size());
  }
  std::string out = fmt::format("{} records", records.size());
  for (const auto& [name, n] : counts) {
    if (n > 0) out += fmt::format(", {} {}", name, n);
  }
  return records.empty() ? "" : out;
}

// The files among the errors in which the registry does answer: absent, or one of two.
bool is_true_answer(std::string_view name) {
  constexpr std::string_view names[] = {"efetch_200_empty_set.xml", "esummary_mixed.json",
                                        "esummary_unknown_uid.json", "idconv_new_ok.json",
                                        "idconv_old_missing.json"};
  return std::any_of(std::begin(names), std::end(names),
                     [name](std::string_view end) { return name.ends_with(end); });
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_SUITE("recorded replies") {
  TEST_CASE("every recorded reply goes through its parser, no error becomes a record") {
    const fs::path folder = data_folder();
    if (!have(folder / "replies")) return;
    std::size_t parsed = 0;
    for (const char* part : {"replies", "jats", "pubmed"}) {
      for (const fs::path& file : files_below(folder / part)) {
        const std::string name = fs::relative(file, folder).generic_string();
        const Parser parser = name.ends_with("29768149.xml") ? as_pubmed : parser_of(name);
        if (parser == nullptr) continue;
        CAPTURE(name);
        const Outcome outcome = parser(read_file(file));
        ++parsed;
        if (std::getenv("CITEWRIGHT_TABLE") != nullptr) {
          fmt::print("{:<75} {:<40} {}\n", name, outcome.state, counts_of(outcome.records));
        }
        if (name.find("/errors/") != std::string::npos) {
          CHECK((outcome.state.starts_with("failed: ") || is_true_answer(name)));
        }
        for (const Record& record : outcome.records) CHECK_FALSE(record.ids.empty());
      }
    }
    CHECK(parsed > 100);
  }

  TEST_CASE("the bulk file gives all its records, and no erratum is called a retraction") {
    const fs::path file = data_folder() / "pubmed/medline16n0902.xml.gz";
    if (!have(file)) return;
    const auto reply = parse_pubmed_reply(gunzip(file), "medline16n0902");
    REQUIRE(reply);
    CHECK(reply->problems.empty());
    CHECK(reply->records.size() == 604);
    CHECK(reply->deleted.size() == 1);
    std::map<NoticeKind, int> kinds;
    for (const Record& record : reply->records) {
      for (const Notice& notice : record.notices) ++kinds[notice.kind];
    }
    CHECK(kinds == std::map<NoticeKind, int>{{NoticeKind::correction, 1},
                                             {NoticeKind::correction_of, 1},
                                             {NoticeKind::comment, 46},
                                             {NoticeKind::comment_of, 25}});
  }
}
