// SPDX-License-Identifier: Apache-2.0
#include "citewright/extract/identifiers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::extract;

namespace {

struct Case {
  std::string_view text;
  std::string_view expected;  // as to_string(Identifiers) prints them
};

void check_all(const auto& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(to_string(identifiers_in(c.text)) == c.expected);
  }
}

}  // namespace

TEST_SUITE("identifiers in text") {
  TEST_CASE("every address form of PubMed gives the PMID") {
    const Case cases[] = {
        {"https://pubmed.ncbi.nlm.nih.gov/9450830/", "PMID 9450830"},
        {"https://pubmed.ncbi.nlm.nih.gov/9450830", "PMID 9450830"},
        {"http://www.ncbi.nlm.nih.gov/pubmed/9450830", "PMID 9450830"},
        {"https://www.ncbi.nlm.nih.gov/pubmed/?term=9450830", "PMID 9450830"},
        {"https://www.ncbi.nlm.nih.gov/pubmed?term=9450830%5Buid%5D", "PMID 9450830"},
        {"https://www.ncbi.nlm.nih.gov/m/pubmed/9450830/", "PMID 9450830"},
        {"https://www.ncbi.nlm.nih.gov/pubmed/9450830?dopt=Abstract", "PMID 9450830"},
        {"https://pubmed.ncbi.nlm.nih.gov/9450830/#affiliation-1", "PMID 9450830"},
        {"https://pubmed.ncbi.nlm.nih.gov/?term=9450830", "PMID 9450830"},
        {"www.ncbi.nlm.nih.gov/pubmed/9450830", "PMID 9450830"},
        {"pubmed.ncbi.nlm.nih.gov/9450830/", "PMID 9450830"},
        {"https://pubmed.ncbi.nlm.nih.gov/ 9450830/", "PMID 9450830"},
        {"http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=9450830",
         "PMID 9450830"},
        {"https://europepmc.org/article/MED/9450830", "PMID 9450830"},
        {"http://europepmc.org/abstract/med/9450830", "PMID 9450830"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/29295546/", "PMID 29295546"},
        {"https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/9450830/", "PMID 9450830"},
        {"https://pubmed.ncbi.nlm.nih.gov.ezproxy.example.edu/9450830/", "PMID 9450830"},
        {"https://ezproxy.example.edu/login?url=https://pubmed.ncbi.nlm.nih.gov/9450830/",
         "PMID 9450830"},
        {"https://www.google.com/url?q=https%3A%2F%2Fpubmed.ncbi.nlm.nih.gov%2F9450830%2F&sa=U",
         "PMID 9450830"},
        {"https://web.archive.org/web/20200101000000/https://pubmed.ncbi.nlm.nih.gov/9450830/",
         "PMID 9450830"},
    };
    check_all(cases);
  }

  TEST_CASE("every address form of PMC gives the PMCID and never a PMID") {
    const Case cases[] = {
        {"https://pmc.ncbi.nlm.nih.gov/articles/PMC5793244/", "PMC5793244"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5793244/", "PMC5793244"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5793244/pdf/nutrients-10-00016.pdf",
         "PMC5793244"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/5793244/", "PMC5793244"},
        {"http://www.ncbi.nlm.nih.gov/pmc/articles/pmc5793244", "PMC5793244"},
        {"https://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=1", ""},
        {"https://europepmc.org/article/PMC/PMC5793244", "PMC5793244"},
        {"https://europepmc.org/article/PMC/5793244", "PMC5793244"},
        {"https://europepmc.org/articles/PMC5793244", "PMC5793244"},
        {"PMC5793244", "PMC5793244"},
        {"PMCID: PMC5793244.", "PMC5793244"},
        {"PMCID: 5793244", "PMC5793244"},
        {"PMC 5793244", "PMC5793244"},
        {"PMID: PMC5793244", "PMC5793244"},
        {"Author manuscript; available in PMC 2018 May 1.", ""},
    };
    check_all(cases);
  }

  TEST_CASE("DOIs are found bare, labelled, resolved, wrapped and in brackets") {
    const Case cases[] = {
        {"doi: 10.3390/nu10010016.", "doi 10.3390/nu10010016"},
        {"DOI:10.3390/NU10010016", "doi 10.3390/nu10010016"},
        {"(10.3390/nu10010016)", "doi 10.3390/nu10010016"},
        {"[doi: 10.3390/nu10010016]", "doi 10.3390/nu10010016"},
        {"https://doi.org/10.3390/nu10010016", "doi 10.3390/nu10010016"},
        {"http://dx.doi.org/10.1016/S0194-5998(98)70376-6.", "doi 10.1016/s0194-5998(98)70376-6"},
        {"(https://doi.org/10.1016/S0194-5998(98)70376-6)", "doi 10.1016/s0194-5998(98)70376-6"},
        {"doi.org/10.3390/nu10010016", "doi 10.3390/nu10010016"},
        {"https://doi.org/10.1002%2Fptr.2025", "doi 10.1002/ptr.2025"},
        {"https://doi.org/ 10.3390/nu10010016", "doi 10.3390/nu10010016"},
        {"doi:10.3390/ nu10010016", "doi 10.3390/nu10010016"},
        {"https://doi-org.proxy.example.edu/10.3390/nu10010016", "doi 10.3390/nu10010016"},
        {"doi: 10.3390/nu10010016;PMID:29295546", "PMID 29295546, doi 10.3390/nu10010016"},
        {"10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
         "doi 10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2"},
        {"10.1016/S0194\u20115998(98)70376\u20136", "doi 10.1016/s0194-5998(98)70376-6"},
        {"version 10.5/3 of the software", ""},
        {"a ratio of 110.1234/5", ""},
    };
    check_all(cases);
  }

  TEST_CASE("publishers' addresses that contain the DOI lose what hangs onto it") {
    const Case cases[] = {
        {"https://link.springer.com/article/10.1007/s00105-018-4148-1?error=cookies",
         "doi 10.1007/s00105-018-4148-1"},
        {"https://onlinelibrary.wiley.com/doi/full/10.1111/jocd.13234", "doi 10.1111/jocd.13234"},
        {"https://onlinelibrary.wiley.com/doi/10.1111/j.1365-2230.2011.04088.x/abstract",
         "doi 10.1111/j.1365-2230.2011.04088.x"},
        {"https://onlinelibrary.wiley.com/doi/epdf/10.1111/jocd.13234", "doi 10.1111/jocd.13234"},
        {"https://journals.sagepub.com/doi/pdf/10.1177/2325967118804544?casa_token=x",
         "doi 10.1177/2325967118804544"},
        {"https://www.tandfonline.com/doi/abs/10.1080/09546634.2019.1610551",
         "doi 10.1080/09546634.2019.1610551"},
        {"https://www.science.org/doi/10.1126/science.1147888", "doi 10.1126/science.1147888"},
        {"https://www.nejm.org/doi/full/10.1056/NEJMoa2034577", "doi 10.1056/nejmoa2034577"},
        {"https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00001/full",
         "doi 10.3389/fpsyg.2019.00001"},
        {"https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000217",
         "doi 10.1371/journal.pone.0000217"},
        {"http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0000217",
         "doi 10.1371/journal.pone.0000217"},
        {"https://bmcmicrobiol.biomedcentral.com/articles/10.1186/1471-2180-11-174/tables/2",
         "doi 10.1186/1471-2180-11-174"},
        {"https://bmcmicrobiol.biomedcentral.com/articles/10.1186/1471-2180-11-174",
         "doi 10.1186/1471-2180-11-174"},
        {"https://www.liebertpub.com/doi/10.1089/pho.2005.23.70", "doi 10.1089/pho.2005.23.70"},
        {"https://pubs.acs.org/doi/suppl/10.1021/acs.jafc.9b01234/suppl_file/x.pdf",
         "doi 10.1021/acs.jafc.9b01234"},
        {"https://www.thieme-connect.com/products/ejournals/abstract/10.1055/s-0038-1649503",
         "doi 10.1055/s-0038-1649503"},
        {"https://academic.oup.com/ajcn/article/doi/10.1093/ajcn/nqz123/5549483",
         "doi 10.1093/ajcn/nqz123"},
        {"https://www.biorxiv.org/content/10.1101/2020.03.01.123456v2.full.pdf",
         "doi 10.1101/2020.03.01.123456"},
        {"https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD001234.pub2/full",
         "doi 10.1002/14651858.cd001234.pub2"},
    };
    check_all(cases);
  }

  TEST_CASE("publishers' addresses that imply the DOI by a rule") {
    const Case cases[] = {
        {"https://www.mdpi.com/2079-9284/11/2/51", "doi 10.3390/cosmetics11020051"},
        {"https://www.mdpi.com/2072-6643/10/1/16/htm", "doi 10.3390/nu10010016"},
        {"https://www.mdpi.com/1422-0067/22/19/10234/pdf", "doi 10.3390/ijms221910234"},
        {"https://www.mdpi.com/9999-9999/1/1/1", ""},
        {"https://www.mdpi.com/1420-3049/9/1/1", ""},
        {"https://www.mdpi.com/journal/nutrients", ""},
        {"https://www.nature.com/articles/s41586-020-2649-2", "doi 10.1038/s41586-020-2649-2"},
        {"https://www.nature.com/articles/nature12373.pdf", "doi 10.1038/nature12373"},
        {"https://www.nature.com/articles/5800123", ""},
        {"https://www.bmj.com/content/360/bmj.k322", "doi 10.1136/bmj.k322"},
        {"https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(18)31310-2/fulltext",
         "doi 10.1016/s0140-6736(18)31310-2"},
        {"https://www.thelancet.com/journals/eclinm/article/PIIS2589-5370(20)30123-4/fulltext", ""},
        {"https://www.karger.com/Article/FullText/355755", "doi 10.1159/000355755"},
        {"https://www.hindawi.com/journals/bmri/2019/1234567/", "doi 10.1155/2019/1234567"},
        {"https://elifesciences.org/articles/12345", "doi 10.7554/elife.12345"},
        {"https://peerj.com/articles/1234/", "doi 10.7717/peerj.1234"},
        {"https://pubs.rsc.org/en/content/articlelanding/2018/np/c7np00065k",
         "doi 10.1039/c7np00065k"},
    };
    check_all(cases);
  }

  TEST_CASE("Bookshelf and arXiv") {
    const Case cases[] = {
        {"https://www.ncbi.nlm.nih.gov/books/NBK470464/", "NBK470464"},
        {"https://www.ncbi.nlm.nih.gov/books/n/statpearls/article-1/", ""},
        {"Bookshelf ID: NBK470464", "NBK470464"},
        {"https://arxiv.org/abs/2107.06472v2", "arXiv 2107.06472"},
        {"https://arxiv.org/pdf/2107.06472.pdf", "arXiv 2107.06472"},
        {"arXiv:2107.06472 [cs.CL]", "arXiv 2107.06472"},
    };
    check_all(cases);
  }

  TEST_CASE("labels, numbers and addresses that name no work") {
    const Case cases[] = {
        {"PMID 9450830", "PMID 9450830"},
        {"PubMed PMID: 9450830.", "PMID 9450830"},
        {"[PubMed: 9450830]", "PMID 9450830"},
        {"PMID: 29295546; PMCID: PMC5793244", "PMID 29295546, PMC5793244"},
        {"PMID: 0", ""},
        {"PMID: 123456789012", ""},
        {"https://pubmed.ncbi.nlm.nih.gov/?term=microneedling+2020", ""},
        {"https://pubmed.ncbi.nlm.nih.gov/", ""},
        {"https://www.mayoclinic.org/tests/about/pac-20385041", ""},
        {"https://", ""},
        {"https://doi.org/", ""},
        {"", ""},
        {"\xFF\xFE 10.\x80/\x80", ""},
    };
    check_all(cases);
  }

  TEST_CASE("addresses keep their own brackets and lose the sentence's punctuation") {
    const auto urls = urls_in(
        "See (https://example.org/a_(b)), www.example.org/x. and <https://example.org/?q=1#f>!");
    REQUIRE(urls.size() == 3);
    CHECK(urls[0] == "https://example.org/a_(b)");
    CHECK(urls[1] == "https://www.example.org/x");
    CHECK(urls[2] == "https://example.org/?q=1#f");
    CHECK(same_page("http://www.Example.org/x/", "https://example.org/x#top"));
    CHECK_FALSE(same_page("https://example.org/x", "https://example.org/y"));
    CHECK_FALSE(same_page("", ""));
  }
}
