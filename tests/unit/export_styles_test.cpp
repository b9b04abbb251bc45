// SPDX-License-Identifier: Apache-2.0
// The styles against the sample references that their own guides publish.
#include "export/styles/details.hpp"
#include "export/styles/names.hpp"
#include "export/styles/notices.hpp"
#include "export/styles/styles.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::exports;
using namespace citewright::exports::styles;

namespace {

std::vector<Author> people(std::initializer_list<std::pair<const char*, const char*>> names) {
  std::vector<Author> authors;
  for (const auto& [family, given] : names) authors.push_back({family, given, "", ""});
  return authors;
}

std::vector<Author> and_group(std::vector<Author> authors, std::string group) {
  authors.push_back({"", "", "", std::move(group)});
  return authors;
}

Identifiers doi(std::string_view text) {
  Identifiers ids;
  ids.doi = Doi::parse(text);
  return ids;
}

Identifiers pubmed(std::string_view pmid, std::string_view doi_text = "",
                   std::string_view pmcid = "") {
  Identifiers ids;
  ids.pmid = Pmid::parse(pmid);
  ids.doi = Doi::parse(doi_text);
  ids.pmcid = Pmcid::parse(pmcid);
  return ids;
}

struct Sample {
  Work work;
  std::string_view expected;
};

void check_samples(RichText (*set)(const Work&), const std::vector<Sample>& samples) {
  for (const Sample& sample : samples) {
    CAPTURE(sample.work.title);
    CHECK(plain(set(sample.work)) == sample.expected);
  }
}

RichText apa_without_mark(const Work& work) {
  return apa(work);
}

}  // namespace

TEST_SUITE("export: styles") {
  // https://www.nlm.nih.gov/bsd/uniform_requirements.html, by the samples' names there.
  TEST_CASE("Vancouver is as in NLM's samples: journal articles") {
    check_samples(
        vancouver,
        {{{.from_record = true,  // more than six authors
           .title = "Regulation of interstitial excitatory amino acid concentrations after "
                    "cortical contusion injury",
           .authors = people({{"Rose", "Matthew E"},
                              {"Huerbin", "MB"},
                              {"Melick", "J"},
                              {"Marion", "DW"},
                              {"Palmer", "AM"},
                              {"Schiding", "JK"},
                              {"Kochanek", "PM"},
                              {"Graham", "SH"}}),
           .journal = "Brain research",
           .journal_abbreviation = "Brain Res.",
           .year = 2002,
           .date = "2002 May 10",
           .volume = "935",
           .issue = "1-2",
           .pages = "40-46"},
          "Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of "
          "interstitial excitatory amino acid concentrations after cortical contusion injury. "
          "Brain Res. 2002;935(1-2):40-6."},
         {{.from_record = true,  // organization as author
           .title = "Hypertension, insulin, and proinsulin in participants with impaired glucose "
                    "tolerance",
           .authors = and_group({}, "Diabetes Prevention Program Research Group"),
           .journal = "Hypertension",
           .year = 2002,
           .volume = "40",
           .issue = "5",
           .pages = "679-686"},
          "Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in "
          "participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86."},
         {{.from_record = true,  // both personal authors and organization as author
           .title = "Sexual dysfunction in 1,274 European men suffering from lower urinary tract "
                    "symptoms",
           .authors = and_group(people({{"Vallancien", "Guy"},
                                        {"Emberton", "M"},
                                        {"Harving", "N"},
                                        {"van Moorselaar", "R. Jeroen A."}}),
                                "Alf-One Study Group"),
           .journal = "The Journal of urology",
           .journal_abbreviation = "J Urol",
           .year = 2003,
           .volume = "169",
           .issue = "6",
           .pages = "2257-61"},
          "Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual "
          "dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. "
          "2003;169(6):2257-61."},
         {{.from_record = true,  // no author given
           .title = "21st century heart solution may have a sting in the tail",
           .journal = "BMJ",
           .year = 2002,
           .volume = "325",
           .issue = "7357",
           .pages = "184"},
          "21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184."},
         {{.from_record = true,  // article not in English
           .title = "Disease anxiety among medical students and law students",
           .vernacular_title = "Sykdomsangst blant medisin- og jusstudenter",
           .authors = people({{"Ellingsen", "AE"}, {"Wilhelmsen", "I"}}),
           .journal = "Tidsskr Nor Laegeforen",
           .year = 2002,
           .volume = "122",
           .issue = "8",
           .pages = "785-787",
           .language = "nor"},
          "Ellingsen AE, Wilhelmsen I. [Disease anxiety among medical students and law students]. "
          "Tidsskr Nor Laegeforen. 2002;122(8):785-7. Norwegian."},
         {{.from_record = true,  // volume with supplement
           .title = "Tolerability and safety of frovatriptan with short- and long-term use for "
                    "treatment of migraine and in comparison with sumatriptan",
           .authors = people({{"Geraud", "G"}, {"Spierings", "EL"}, {"Keywood", "C"}}),
           .journal = "Headache",
           .year = 2002,
           .volume = "42 Suppl 2",
           .pages = "S93-S99"},
          "Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- "
          "and long-term use for treatment of migraine and in comparison with sumatriptan. "
          "Headache. 2002;42 Suppl 2:S93-9."},
         {{.from_record = true,  // issue with supplement
           .title = "Integrating clinical trial data into clinical practice",
           .authors = people({{"Glauser", "TA"}}),
           .journal = "Neurology",
           .year = 2002,
           .volume = "58",
           .issue = "12 Suppl 7",
           .pages = "S6-12"},
          "Glauser TA. Integrating clinical trial data into clinical practice. Neurology. "
          "2002;58(12 Suppl 7):S6-12."},
         {{.from_record = true,  // volume with part
           .title = "The psychoanalytic method from an epistemological viewpoint",
           .authors = people({{"Abend", "SM"}, {"Kulish", "N"}}),
           .journal = "Int J Psychoanal",
           .year = 2002,
           .volume = "83",
           .issue = "Pt 2",
           .pages = "491-495"},
          "Abend SM, Kulish N. The psychoanalytic method from an epistemological viewpoint. Int J "
          "Psychoanal. 2002;83(Pt 2):491-5."},
         {{.from_record = true,  // issue with part
           .title = "Development of a large animal model for lung tumors",
           .authors = people({{"Ahrar", "K"},
                              {"Madoff", "DC"},
                              {"Gupta", "S"},
                              {"Wallace", "MJ"},
                              {"Price", "RE"},
                              {"Wright", "KC"}}),
           .journal = "J Vasc Interv Radiol",
           .year = 2002,
           .volume = "13",
           .issue = "9 Pt 1",
           .pages = "923-928"},
          "Ahrar K, Madoff DC, Gupta S, Wallace MJ, Price RE, Wright KC. Development of a large "
          "animal model for lung tumors. J Vasc Interv Radiol. 2002;13(9 Pt 1):923-8."},
         {{.from_record = true,  // issue with no volume
           .title = "Intraoperative frozen section analysis in revision total joint arthroplasty",
           .authors = people({{"Banit", "DM"}, {"Kaufer", "H"}, {"Hartford", "JM"}}),
           .journal = "Clin Orthop",
           .year = 2002,
           .issue = "401",
           .pages = "230-238"},
          "Banit DM, Kaufer H, Hartford JM. Intraoperative frozen section analysis in revision "
          "total joint arthroplasty. Clin Orthop. 2002;(401):230-8."},
         {{.from_record = true,  // no volume or issue
           .title = "Outreach: bringing HIV-positive individuals into care",
           .journal = "HRSA Careaction",
           .year = 2002,
           .date = "2002 Jun",
           .pages = "1-6"},
          "Outreach: bringing HIV-positive individuals into care. HRSA Careaction. 2002 "
          "Jun:1-6."},
         {{.from_record = true,  // pagination in roman numerals
           .title = "The politics of ethical consensus finding",
           .authors = people({{"Chadwick", "R"}, {"Schuklenk", "U"}}),
           .journal = "Bioethics",
           .year = 2002,
           .volume = "16",
           .issue = "2",
           .pages = "iii-v"},
          "Chadwick R, Schuklenk U. The politics of ethical consensus finding. Bioethics. "
          "2002;16(2):iii-v."},
         {{.from_record = true,  // article retracted
           .title = "Safety and tolerability of a rapidly escalating dose-loading regimen for "
                    "risperidone",
           .authors = people({{"Feifel", "D"}, {"Moutier", "CY"}, {"Perry", "W"}}),
           .journal = "J Clin Psychiatry",
           .year = 2000,
           .volume = "61",
           .issue = "12",
           .pages = "909-911",
           .notices = {{NoticeKind::retraction,
                        "Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2002;63(2):169",
                        {},
                        "2002",
                        "PubMed"}}},
          "Feifel D, Moutier CY, Perry W. Safety and tolerability of a rapidly escalating "
          "dose-loading regimen for risperidone. J Clin Psychiatry. 2000;61(12):909-11. Retraction "
          "in: Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2002;63(2):169."},
         {{.from_record = true,  // article containing retraction
           .title = "Safety and tolerability of a rapidly escalating dose-loading regimen for "
                    "risperidone",
           .authors = people({{"Feifel", "D"}, {"Moutier", "CY"}, {"Perry", "W"}}),
           .journal = "J Clin Psychiatry",
           .year = 2002,
           .volume = "63",
           .issue = "2",
           .pages = "169",
           .notices = {{NoticeKind::retraction_of,
                        "Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2000;61(12):909-11.",
                        {},
                        "",
                        "PubMed"}}},
          "Feifel D, Moutier CY, Perry W. Safety and tolerability of a rapidly escalating "
          "dose-loading regimen for risperidone. J Clin Psychiatry. 2002;63(2):169. Retraction of: "
          "Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2000;61(12):909-11."},
         {{.from_record = true,  // article with published erratum
           .title = "Rosiglitazone in the treatment of type 2 diabetes mellitus: a critical review",
           .authors = people({{"Malinowski", "JM"}, {"Bolesta", "S"}}),
           .journal = "Clin Ther",
           .year = 2000,
           .volume = "22",
           .issue = "10",
           .pages = "1151-68; discussion 1149-50",
           .notices = {{NoticeKind::correction, "Clin Ther. 2001;23(2):309", {}, "", "PubMed"}}},
          "Malinowski JM, Bolesta S. Rosiglitazone in the treatment of type 2 diabetes mellitus: a "
          "critical review. Clin Ther. 2000;22(10):1151-68; discussion 1149-50. Erratum in: Clin "
          "Ther. 2001;23(2):309."},
         {{.from_record = true,  // document number in place of pagination
           .title = "Videos in clinical medicine. Blood-pressure measurement",
           .authors = people({{"Williams", "JS"}, {"Brown", "SM"}, {"Conlin", "PR"}}),
           .journal = "The New England journal of medicine",
           .journal_abbreviation = "N Engl J Med",
           .year = 2009,
           .date = "2009 Jan 29",
           .volume = "360",
           .issue = "5",
           .pages = "e6",
           .ids = pubmed("19179309", "10.1056/NEJMvcm0800157")},
          "Williams JS, Brown SM, Conlin PR. Videos in clinical medicine. Blood-pressure "
          "measurement. N Engl J Med. 2009 Jan 29;360(5):e6. doi: 10.1056/nejmvcm0800157. PubMed "
          "PMID: 19179309."},
         {{.from_record = true,  // article with a DOI
           .title = "Comorbidity and repeat admission to hospital for adverse drug reactions in "
                    "older adults: retrospective cohort study",
           .authors = people({{"Zhang", "M"},
                              {"Holman", "CD"},
                              {"Price", "SD"},
                              {"Sanfilippo", "FM"},
                              {"Preen", "DB"},
                              {"Bulsara", "MK"}}),
           .journal = "BMJ",
           .year = 2009,
           .date = "2009-01-07",
           .volume = "338",
           .pages = "a2752",
           .ids = pubmed("19129307", "10.1136/bmj.a2752", "PMC2615549")},
          "Zhang M, Holman CD, Price SD, Sanfilippo FM, Preen DB, Bulsara MK. Comorbidity and "
          "repeat admission to hospital for adverse drug reactions in older adults: retrospective "
          "cohort study. BMJ. 2009 Jan 7;338:a2752. doi: 10.1136/bmj.a2752. PubMed PMID: 19129307; "
          "PubMed Central PMCID: PMC2615549."}});
  }

  TEST_CASE("Vancouver is as in NLM's samples: books") {
    check_samples(
        vancouver,
        {{{.from_record = true,  // personal authors
           .title = "Medical microbiology",
           .authors = people(
               {{"Murray", "PR"}, {"Rosenthal", "KS"}, {"Kobayashi", "GS"}, {"Pfaller", "MA"}}),
           .edition = "4th ed.",
           .publisher = "Mosby",
           .publisher_place = "St. Louis",
           .year = 2002},
          "Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. "
          "Louis: Mosby; 2002."},
         {{.from_record = true,  // editors as authors
           .title = "Operative obstetrics",
           .authors = {{"Gilstrap", "LC", "3rd", ""},
                       {"Cunningham", "FG", "", ""},
                       {"VanDorsten", "JP", "", ""}},
           .editors = {{"Gilstrap", "LC", "3rd", ""},
                       {"Cunningham", "FG", "", ""},
                       {"VanDorsten", "JP", "", ""}},
           .edition = "2",
           .publisher = "McGraw-Hill",
           .publisher_place = "New York",
           .year = 2002},
          "Gilstrap LC 3rd, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. 2nd ed. "
          "New York: McGraw-Hill; 2002."},
         {{.from_record = true,  // authors and editors
           .title = "Adolescent pregnancy",
           .authors = people({{"Breedlove", "GK"}, {"Schorfheide", "AM"}}),
           .editors = people({{"Wieczorek", "RR"}}),
           .edition = "2nd edition",
           .publisher = "March of Dimes Education Services",
           .publisher_place = "White Plains (NY)",
           .year = 2001},
          "Breedlove GK, Schorfheide AM. Adolescent pregnancy. 2nd ed. Wieczorek RR, editor. White "
          "Plains (NY): March of Dimes Education Services; 2001."},
         {{.from_record = true,  // chapter in a book
           .title = "Chromosome alterations in human solid tumors",
           .authors = people({{"Meltzer", "PS"}, {"Kallioniemi", "A"}, {"Trent", "JM"}}),
           .book_title = "The genetic basis of human cancer",
           .editors = people({{"Vogelstein", "B"}, {"Kinzler", "KW"}}),
           .publisher = "McGraw-Hill",
           .publisher_place = "New York",
           .year = 2002,
           .pages = "93-113"},
          "Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: "
          "Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: "
          "McGraw-Hill; 2002. p. 93-113."}});
  }

  // The reference samples of JAMA's instructions for authors, and of the AMA manual's chapter 3.
  TEST_CASE("AMA is as in the samples of the manual and of JAMA's instructions") {
    check_samples(
        ama,
        {{{.from_record = true,
           .title = "Oral, capsulized, frozen fecal microbiota transplantation for relapsing "
                    "Clostridium difficile infection",
           .authors = people({{"Youngster", "Ilan"},
                              {"Russell", "George H"},
                              {"Pindar", "Christina"},
                              {"Ziv-Baran", "Tomer"},
                              {"Sauk", "Jenny"},
                              {"Hohmann", "Elizabeth L"}}),
           .journal = "JAMA",
           .year = 2014,
           .volume = "312",
           .issue = "17",
           .pages = "1772-8",
           .ids = doi("10.1001/jama.2014.13875")},
          "Youngster I, Russell GH, Pindar C, Ziv-Baran T, Sauk J, Hohmann EL. Oral, capsulized, "
          "frozen fecal microbiota transplantation for relapsing Clostridium difficile infection. "
          "JAMA. 2014;312(17):1772-1778. doi:10.1001/jama.2014.13875"},
         {{.from_record = true,
           .title = "Identification and fracture outcomes of undiagnosed low bone mineral density "
                    "in postmenopausal women: results from the National Osteoporosis Risk "
                    "Assessment",
           .authors = people({{"Siris", "ES"},
                              {"Miller", "PD"},
                              {"Barrett-Connor", "E"},
                              {"Faulkner", "KG"},
                              {"Wehren", "LE"},
                              {"Abbott", "TA"},
                              {"Berger", "ML"},
                              {"Santora", "AC"},
                              {"Sherwood", "LM"}}),
           .journal = "JAMA",
           .year = 2001,
           .volume = "286",
           .issue = "22",
           .pages = "2815-2822"},
          "Siris ES, Miller PD, Barrett-Connor E, et al. Identification and fracture outcomes of "
          "undiagnosed low bone mineral density in postmenopausal women: results from the National "
          "Osteoporosis Risk Assessment. JAMA. 2001;286(22):2815-2822."},
         {{.from_record = true,
           .title = "Utility of Framingham Coronary Heart Disease risk score for predicting "
                    "cardiac risk after stroke",
           .authors = people({{"Towfighi", "A"}, {"Markovic", "D"}, {"Ovbiagele", "B"}}),
           .journal = "Stroke",
           .year = 2012,
           .volume = "43",
           .issue = "11",
           .pages = "2942-2947"},
          "Towfighi A, Markovic D, Ovbiagele B. Utility of Framingham Coronary Heart Disease risk "
          "score for predicting cardiac risk after stroke. Stroke. 2012;43(11):2942-2947."},
         {{.from_record = true,
           .title = "Users' Guides to the Medical Literature: A Manual for Evidence-Based Clinical "
                    "Practice",
           .authors = people({{"Guyatt", "G"}, {"Rennie", "D"}, {"Meade", "MO"}, {"Cook", "DJ"}}),
           .edition = "3rd ed.",
           .publisher = "McGraw-Hill Education",
           .publisher_place = "New York",
           .year = 2015},
          "Guyatt G, Rennie D, Meade MO, Cook DJ. Users' Guides to the Medical Literature: A "
          "Manual for Evidence-Based Clinical Practice. 3rd ed. McGraw-Hill Education; 2015."},
         {{.from_record = true,
           .title = "Measuring disability across physical, mental, and cognitive disorders",
           .authors = people({{"Prince", "M"}, {"Glozier", "N"}, {"Sousa", "R"}, {"Dewey", "M"}}),
           .book_title = "The Conceptual Evolution of DSM-5",
           .editors =
               people({{"Regier", "DA"}, {"Narrow", "WE"}, {"Kuhl", "EA"}, {"Kupfer", "DJ"}}),
           .publisher = "American Psychiatric Publishing Inc",
           .year = 2011,
           .pages = "189-227"},
          "Prince M, Glozier N, Sousa R, Dewey M. Measuring disability across physical, mental, "
          "and cognitive disorders. In: Regier DA, Narrow WE, Kuhl EA, Kupfer DJ, eds. The "
          "Conceptual Evolution of DSM-5. American Psychiatric Publishing Inc; 2011:189-227."}});
  }

  // https://apastyle.apa.org/style-grammar-guidelines/references/examples
  TEST_CASE("APA is as in the examples of the APA's site: articles") {
    check_samples(
        apa_without_mark,
        {{{.from_record = true,
           .title = "Emotions in storybooks: A comparison of storybooks that represent ethnic and "
                    "racial groups in the United States",
           .authors = people({{"Grady", "Jessica S."},
                              {"Her", "May"},
                              {"Moreno", "Geena"},
                              {"Perez", "C"},
                              {"Yelinek", "J"}}),
           .journal = "Psychology of Popular Media Culture",
           .year = 2019,
           .volume = "8",
           .issue = "3",
           .pages = "207-217",
           .ids = doi("10.1037/ppm0000185")},
          "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in "
          "storybooks: A comparison of storybooks that represent ethnic and racial groups in the "
          "United States. Psychology of Popular Media Culture, 8(3), 207–217. "
          "https://doi.org/10.1037/ppm0000185"},
         {{.from_record = true,
           .title = "Teaching medicine with the help of “Dr. House.”",
           .authors = people({{"Jerrentrup", "A"},
                              {"Mueller", "T"},
                              {"Glowalla", "U"},
                              {"Herder", "M"},
                              {"Henrichs", "N"},
                              {"Neubauer", "A"},
                              {"Schaefer", "JR"}}),
           .journal = "PLoS ONE",
           .year = 2018,
           .volume = "13",
           .issue = "3",
           .pages = "e0193972",
           .ids = doi("10.1371/journal.pone.0193972")},
          "Jerrentrup, A., Mueller, T., Glowalla, U., Herder, M., Henrichs, N., Neubauer, A., & "
          "Schaefer, J. R. (2018). Teaching medicine with the help of “Dr. House.” PLoS ONE, "
          "13(3), Article e0193972. https://doi.org/10.1371/journal.pone.0193972"},
         {{.from_record = true,
           .title = "Cognitive and noncognitive predictors of success",
           .authors = people({{"Duckworth", "AL"},
                              {"Quirk", "A"},
                              {"Gallop", "R"},
                              {"Hoyle", "RH"},
                              {"Kelly", "DR"},
                              {"Matthews", "MD"}}),
           .journal = "Proceedings of the National Academy of Sciences, USA",
           .year = 2019,
           .volume = "116",
           .issue = "47",
           .pages = "23499-504",
           .ids = doi("10.1073/pnas.1910510116")},
          "Duckworth, A. L., Quirk, A., Gallop, R., Hoyle, R. H., Kelly, D. R., & Matthews, M. D. "
          "(2019). Cognitive and noncognitive predictors of success. Proceedings of the National "
          "Academy of Sciences, USA, 116(47), 23499–23504. "
          "https://doi.org/10.1073/pnas.1910510116"},
         {{.from_record = true,  // a retraction notice
           .title = "Retraction: Spontaneous human adult stem cell transformation",
           .authors = people({{"de la Fuente", "R"},
                              {"Bernad", "A"},
                              {"Garcia-Castro", "J"},
                              {"Martin", "MC"},
                              {"Cigudosa", "JC"}}),
           .journal = "Cancer Research",
           .year = 2010,
           .volume = "70",
           .issue = "16",
           .pages = "6682",
           .ids = doi("10.1158/0008-5472.CAN-10-2451")},
          "de la Fuente, R., Bernad, A., Garcia-Castro, J., Martin, M. C., & Cigudosa, J. C. "
          "(2010). Retraction: Spontaneous human adult stem cell transformation. Cancer Research, "
          "70(16), 6682. https://doi.org/10.1158/0008-5472.can-10-2451"},
         {{.from_record = true,  // a retracted article
           .title = "RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and "
                    "pervasive developmental disorder in children",
           .authors = people({{"Wakefield", "AJ"},
                              {"Murch", "SH"},
                              {"Anthony", "A"},
                              {"Linnell", "J"},
                              {"Casson", "DM"},
                              {"Malik", "M"},
                              {"Berelowitz", "M"},
                              {"Dhillon", "AP"},
                              {"Thomson", "MA"},
                              {"Harvey", "P"},
                              {"Valentine", "A"},
                              {"Davies", "SE"},
                              {"Walker-Smith", "JA"}}),
           .journal = "The Lancet",
           .year = 1998,
           .volume = "351",
           .issue = "9103",
           .pages = "637-641",
           .ids = doi("10.1016/S0140-6736(97)11096-0"),
           .notices = {{NoticeKind::retraction,
                        "The Lancet. 2010 Feb 6;375(9713):445.",
                        {},
                        "2010-02-06",
                        "PubMed"}}},
          "Wakefield, A. J., Murch, S. H., Anthony, A., Linnell, J., Casson, D. M., Malik, M., "
          "Berelowitz, M., Dhillon, A. P., Thomson, M. A., Harvey, P., Valentine, A., Davies, S. "
          "E., & Walker-Smith, J. A. (1998). RETRACTED: Ileal-lymphoid-nodular hyperplasia, "
          "non-specific colitis, and pervasive developmental disorder in children. The Lancet, "
          "351(9103), 637–641. https://doi.org/10.1016/s0140-6736(97)11096-0 (Retraction published "
          "2010, The Lancet, 375[9713], 445)"},
         {{.from_record = true,  // 21 or more authors
           .title = "The NCEP/NCAR 40-year reanalysis project",
           .authors = people(
               {{"Kalnay", "E"},     {"Kanamitsu", "M"}, {"Kistler", "R"},  {"Collins", "W"},
                {"Deaven", "D"},     {"Gandin", "L"},    {"Iredell", "M"},  {"Saha", "S"},
                {"White", "G"},      {"Woollen", "J"},   {"Zhu", "Y"},      {"Chelliah", "M"},
                {"Ebisuzaki", "W"},  {"Higgins", "W"},   {"Janowiak", "J"}, {"Mo", "K. C."},
                {"Ropelewski", "C"}, {"Wang", "J"},      {"Leetmaa", "A"},  {"Reynolds", "R"},
                {"Jenne", "R"},      {"Joseph", "D"}}),
           .journal = "Bulletin of the American Meteorological Society",
           .year = 1996,
           .volume = "77",
           .issue = "3",
           .pages = "437-472"},
          "Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, "
          "M., Saha, S., White, G., Woollen, J., Zhu, Y., Chelliah, M., Ebisuzaki, W., Higgins, "
          "W., Janowiak, J., Mo, K. C., Ropelewski, C., Wang, J., Leetmaa, A., . . . Joseph, D. "
          "(1996). The NCEP/NCAR 40-year reanalysis project. Bulletin of the American "
          "Meteorological Society, 77(3), 437–472."}});
  }

  TEST_CASE("APA is as in the examples of the APA's site: books") {
    check_samples(
        apa_without_mark,
        {{{.from_record = true,
           .title = "The psychology of prejudice: From attitudes to social action",
           .authors = people({{"Jackson", "Lynne M."}}),
           .edition = "2nd ed.",
           .publisher = "American Psychological Association",
           .publisher_place = "Washington",
           .year = 2019,
           .ids = doi("10.1037/0000168-000")},
          "Jackson, L. M. (2019). The psychology of prejudice: From attitudes to social action "
          "(2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000"},
         {{.from_record = true,
           .title = "Behave: The biology of humans at our best and worst",
           .authors = people({{"Sapolsky", "R. M."}}),
           .publisher = "Penguin Books",
           .year = 2017},
          "Sapolsky, R. M. (2017). Behave: The biology of humans at our best and worst. Penguin "
          "Books."},
         {{.from_record = true,
           .title = "Nanotechnology based approaches for tuberculosis treatment",
           .authors = people({{"Kesharwani", "P"}}),
           .editors = people({{"Kesharwani", "P"}}),
           .publisher = "Academic Press",
           .year = 2020},
          "Kesharwani, P. (Ed.). (2020). Nanotechnology based approaches for tuberculosis "
          "treatment. Academic Press."},
         {{.from_record = true,
           .title = "Microaggression theory: Influence and implications",
           .authors = people({{"Torino", "GC"},
                              {"Rivera", "DP"},
                              {"Capodilupo", "CM"},
                              {"Nadal", "KL"},
                              {"Sue", "DW"}}),
           .editors = people({{"Torino", "GC"},
                              {"Rivera", "DP"},
                              {"Capodilupo", "CM"},
                              {"Nadal", "KL"},
                              {"Sue", "DW"}}),
           .publisher = "John Wiley & Sons",
           .year = 2019,
           .ids = doi("10.1002/9781119466642")},
          "Torino, G. C., Rivera, D. P., Capodilupo, C. M., Nadal, K. L., & Sue, D. W. (Eds.). "
          "(2019). Microaggression theory: Influence and implications. John Wiley & Sons. "
          "https://doi.org/10.1002/9781119466642"},
         {{.from_record = true,
           .title = "Culinary arts: Talent and their development",
           .authors = people({{"Aron", "L"}, {"Botella", "M"}, {"Lubart", "T"}}),
           .book_title = "The psychology of high performance: Developing human potential into "
                         "domain-specific talent",
           .editors =
               people({{"Subotnik", "R. F."}, {"Olszewski-Kubilius", "P"}, {"Worrell", "F. C."}}),
           .publisher = "American Psychological Association",
           .year = 2019,
           .pages = "345-359",
           .ids = doi("10.1037/0000120-016")},
          "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their "
          "development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), The "
          "psychology of high performance: Developing human potential into domain-specific talent "
          "(pp. 345–359). American Psychological Association. "
          "https://doi.org/10.1037/0000120-016"},
         {{.from_record = true,
           .title = "Currents in the study of persuasion",
           .authors = people({{"Dillard", "J. P."}}),
           .book_title = "Media effects: Advances in theory and research",
           .editors = people({{"Oliver", "M. B."}, {"Raney", "A. A."}, {"Bryant", "J"}}),
           .edition = "4",
           .publisher = "Routledge",
           .year = 2020,
           .pages = "115-129"},
          "Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. "
          "Raney, & J. Bryant (Eds.), Media effects: Advances in theory and research (4th ed., "
          "pp. 115–129). Routledge."}});
  }

  TEST_CASE("what has no issue yet is told as ahead of print in each style's words") {
    const Work work{.from_record = true,
                    .title = "A trial",
                    .authors = people({{"Okafor", "NA"}}),
                    .journal = "Journal of Sleep",
                    .journal_abbreviation = "J Sleep",
                    .year = 2024,
                    .date = "2024 Jan 5",
                    .ids = doi("10.1234/5")};
    CHECK(plain(vancouver(work)) ==
          "Okafor NA. A trial. J Sleep. 2024 Jan 5. doi: 10.1234/5. Epub ahead of print.");
    CHECK(plain(ama(work)) ==
          "Okafor NA. A trial. J Sleep. Published online January 5, 2024. doi:10.1234/5");
    CHECK(plain(apa(work)) ==
          "Okafor, N. A. (2024). A trial. Journal of Sleep. Advance online publication. "
          "https://doi.org/10.1234/5");
  }

  TEST_CASE("a translated title is told in each style's way") {
    const Work work{.from_record = true,
                    .title = "Sleep and tea",
                    .vernacular_title = "Schlaf und Tee",
                    .authors = people({{"Wit", "J"}}),
                    .journal = "Schlaf",
                    .year = 2001,
                    .volume = "3",
                    .pages = "4-9",
                    .language = "ger"};
    CHECK(plain(vancouver(work)) == "Wit J. [Sleep and tea]. Schlaf. 2001;3:4-9. German.");
    CHECK(plain(ama(work)) == "Wit J. [Sleep and tea]. Article in German. Schlaf. 2001;3:4-9.");
    CHECK(plain(apa(work)) == "Wit, J. (2001). Schlaf und Tee [Sleep and tea]. Schlaf, 3, 4–9.");
  }

  TEST_CASE("initials are made of fore names in every form registries have") {
    struct Case {
      std::string_view given, vancouver, apa;
    };
    const Case cases[] = {
        {"Jan", "Wit J", "Wit, J."},
        {"JK", "Wit JK", "Wit, J. K."},
        {"J. K.", "Wit JK", "Wit, J. K."},
        {"J.K.", "Wit JK", "Wit, J. K."},
        {"Jan-Karel", "Wit JK", "Wit, J.-K."},
        {"J.-K.", "Wit JK", "Wit, J.-K."},
        {"Jan Karel Lodewijk", "Wit JK", "Wit, J. K. L."},
        {"JAN", "Wit JA", "Wit, J. A. N."},
        {"Élise", "Wit É", "Wit, É."},
        {"élise", "Wit É", "Wit, É."},
        {"小明", "Wit 小明", "Wit, 小明"},
        {"", "Wit", "Wit"},
        {"- .", "Wit", "Wit"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.given);
      const Author author{"Wit", std::string{c.given}, "", ""};
      CHECK(vancouver_name(author) == c.vancouver);
      CHECK(apa_name(author) == c.apa);
    }
    CHECK(ama_name({"King", "ML", "Jr.", ""}) == "King ML Jr");
    CHECK(apa_name({"King", "ML", "Jr", ""}) == "King, M. L., Jr.");
    CHECK(ama_name({"Gilstrap", "LC", "3rd", ""}) == "Gilstrap LC III");
  }

  TEST_CASE("page ranges are shortened and completed, and what is no range is left alone") {
    struct Case {
      std::string_view given, shortened, full, dashed;
    };
    const Case cases[] = {
        {"284-287", "284-7", "284-287", "284–287"},
        {"284-7", "284-7", "284-287", "284–287"},
        {"284–287", "284-7", "284-287", "284–287"},
        {"S93-S99", "S93-9", "S93-S99", "S93–S99"},
        {"S93-9", "S93-9", "S93-S99", "S93–S99"},
        {"e1-e12", "e1-12", "e1-e12", "e1–e12"},
        {"iii-v", "iii-v", "iii-v", "iii–v"},
        {"99-101", "99-101", "99-101", "99–101"},
        {"100-100", "100-0", "100-100", "100–100"},
        {"12, 15-18", "12, 15-8", "12, 15-18", "12, 15–18"},
        {"e0193972", "e0193972", "e0193972", "e0193972"},
        {"-", "-", "-", "-"},
        {"5-", "5-", "5-", "5-"},
        {"", "", "", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.given);
      CHECK(shortened_pages(c.given) == c.shortened);
      CHECK(full_pages(c.given) == c.full);
      CHECK(dashed_pages(c.given) == c.dashed);
    }
  }

  TEST_CASE("dates of every registry's form are read, and others kept as they are") {
    CHECK(year_first(parse_date("2009 Jan 29")) == "2009 Jan 29");
    CHECK(year_first(parse_date("2009-01-29")) == "2009 Jan 29");
    CHECK(month_first(parse_date("2009-01")) == "January 2009");
    CHECK(year_first(parse_date("2002 Jul-Aug")) == "2002 Jul-Aug");
    CHECK(month_first(parse_date("2008 Spring")) == "Spring 2008");
    CHECK(year_first(parse_date("2009-13-40")) == "2009 13-40");
    CHECK(year_first(parse_date("")).empty());
    CHECK(year_first(parse_date("in press")).empty());
  }

  TEST_CASE("a notice's citation is taken apart only where it has the known form") {
    const NoticeCitation whole =
        parse_notice_source("Feifel D, Perry W. J Clin Psychiatry. 2002;63(2):169");
    CHECK(whole.journal == "J Clin Psychiatry");
    CHECK(whole.year == "2002");
    CHECK(whole.volume == "63");
    CHECK(whole.issue == "2");
    CHECK(whole.pages == "169");
    for (const std::string_view other :
         {"", "Lancet", "Lancet 2010;3", "Lancet. soon;3", ";", ". "})
      CHECK(parse_notice_source(other).journal.empty());
  }

  TEST_CASE("a work of which nothing is known sets nothing and breaks nothing") {
    CHECK(plain(vancouver({})).empty());
    CHECK(plain(ama({})).empty());
    CHECK(plain(apa({})) == "(n.d.).");
  }
}
