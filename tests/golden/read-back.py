#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has other programs read the golden reference lists and compares every field with the JSON list.

pandoc reads BibTeX, CSL-JSON and JATS, bibutils BibTeX and RIS, Biopython NBIB, Python's own modules CSV and
XML. Each that is missing is said so and passed over; exit status 77 where none is there.
"""
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

GOLDEN = pathlib.Path(__file__).resolve().parent
MODS = {"m": "http://www.loc.gov/mods/v3"}
ENTRIES = json.loads((GOLDEN / "library.json").read_text(encoding="utf-8"))["references"]

failures = []
counts = {}


def check(program, entry, field, expected, actual):
    counts.setdefault(program, [set(), 0])
    counts[program][0].add(entry)
    counts[program][1] += 1
    if expected != actual:
        failures.append(f"{program}: {entry} {field}: expected {expected!r}, read {actual!r}")


def run(*arguments, text):
    return subprocess.run(arguments, input=text, capture_output=True, check=True, encoding="utf-8").stdout


def golden(name):
    return (GOLDEN / name).read_bytes().decode("utf-8")


def family_names(entry):
    return [a["family"] or a["collective"] for a in entry["authors"]]


def full_pages(pages):
    """S44-51 -> S44-S51"""
    match = re.fullmatch(r"([A-Za-z]*)(\d+)-(\d+)", pages or "")
    if not match:
        return pages or ""
    prefix, first, last = match.groups()
    return f"{prefix}{first}-{prefix}{first[:max(0, len(first) - len(last))]}{last}"


def without_quotes(text):
    return re.sub("[“”\"]", "\"", text or "")


def compare_csl(program, items, fields, entries=ENTRIES, groups=True):
    by_id = {item["id"]: item for item in items}
    for entry in entries:
        name = entry["name"]
        item = by_id.get(name)
        check(program, name, "id", True, item is not None)
        if item is None:
            continue
        container = entry["journal"] or entry["book_title"] or ""
        expected = {
            "title": without_quotes(entry["title"]),
            "container-title": container,
            "volume": entry["volume"] or "",
            "page": full_pages(entry["pages"]),
            "DOI": entry["ids"]["doi"] or "",
            "publisher": entry["publisher"] or "",
            "publisher-place": entry["publisher_place"] or "",
        }
        for field in fields & expected.keys():
            actual = without_quotes(str(item.get(field, ""))).replace("–", "-")
            check(program, name, field, expected[field], actual)
        if "issue" in fields:
            issue = str(item.get("issue", item.get("number", "")))
            check(program, name, "issue", entry["issue"] or "", issue)
        dates = item.get("issued", {}).get("date-parts") or [[None]]
        year = dates[0][0]
        check(program, name, "year", entry["year"], int(year) if year else None)
        names = [
            " ".join(filter(None, [a.get("non-dropping-particle"), a.get("dropping-particle"), a.get("family")]))
            or a.get("literal", "")
            for a in item.get("author", [])
        ]
        expected_names = family_names(entry) if groups else [a["family"] for a in entry["authors"] if a["family"]]
        check(program, name, "authors", expected_names, names)
        editors = [e.get("family", e.get("literal", "")) for e in item.get("editor", [])]
        check(program, name, "editors", [e["family"] for e in entry["editors"]], editors)


ALL_FIELDS = {"title", "container-title", "volume", "issue", "page", "DOI", "publisher", "publisher-place"}


def read_with_pandoc():
    read = {
        "pandoc, BibTeX": ("bibtex", "library.bib"),
        "pandoc, biblatex": ("biblatex", "library.bib"),
        "pandoc, CSL-JSON": ("csljson", "library.csl.json"),
    }
    for program, (form, name) in read.items():
        text = run("pandoc", "--from", form, "--to", "csljson", text=golden(name))
        compare_csl(program, json.loads(text), ALL_FIELDS)


def read_jats_with_pandoc():
    """pandoc 2.17 reads neither DOIs, issues, groups, article numbers nor chapters; read_jats() does."""
    ref_list = re.sub(r"^<\?xml[^>]*>", "", golden("library.jats.xml"))
    article = (
        "<article><front><article-meta><title-group><article-title>x</article-title></title-group>"
        f"</article-meta></front><body><p>x</p></body><back>{ref_list}</back></article>"
    )
    text = run("pandoc", "--from", "jats", "--to", "csljson", text=article)
    journals = [entry for entry in ENTRIES if entry["journal"]]
    compare_csl("pandoc, JATS", json.loads(text), {"title", "container-title", "volume"}, journals, groups=False)


def mods_text(element, path):
    found = element.find(path, MODS)
    return (found.text or "") if found is not None else ""


def known_commands(title):
    """bibutils 6.10 has another character for one of LaTeX's commands and does not know another."""
    return title.replace("⌃", "^").replace("\\textbackslash", "\\")


def compare_mods(program, text):
    items = ET.fromstring(text).findall("m:mods", MODS)
    check(program, "all", "number", len(ENTRIES), len(items))
    for entry, item in zip(ENTRIES, items):
        name = entry["name"]
        title = mods_text(item, "m:titleInfo/m:title")
        subtitle = mods_text(item, "m:titleInfo/m:subTitle")
        whole = f"{title}: {subtitle}" if subtitle else title
        check(program, name, "title", without_quotes(entry["title"]), without_quotes(known_commands(whole)))
        years = [mods_text(item, p) for p in ("m:part/m:date", "m:originInfo/m:dateIssued", "m:relatedItem/m:originInfo/m:dateIssued")]
        year = next((y[:4] for y in years if y), "")
        check(program, name, "year", str(entry["year"] or ""), year)
        for kind in ("volume", "issue"):
            # bibutils calls a book's volume and an article's number so.
            number = next(
                (mods_text(d, "m:number") for d in item.findall(".//m:detail", MODS) if d.get("type") in (kind, "number" if kind == "issue" else kind)),
                "",
            )
            check(program, name, kind, entry[kind] or "", number)
        families = []
        for person in item.findall("m:name", MODS):
            roles = [r.text for r in person.findall("m:role/m:roleTerm", MODS)]
            if "author" not in roles:
                continue
            parts = person.findall("m:namePart", MODS)
            family = " ".join(p.text for p in parts if p.get("type") == "family")
            families.append(family or " ".join(p.text for p in parts))
        # bibutils takes a RIS name apart at " and ".
        if "BibTeX" in program or not any(" and " in n for n in family_names(entry)):
            check(program, name, "authors", family_names(entry), families)
        doi = next((i.text for i in item.findall("m:identifier", MODS) if i.get("type") == "doi"), "")
        check(program, name, "doi", entry["ids"]["doi"] or "", doi)


def read_with_bibutils():
    compare_mods("bibutils, RIS", run("ris2xml", "-i", "utf8", "-o", "utf8", text=golden("library.ris")))
    compare_mods("bibutils, BibTeX", run("bib2xml", "-i", "utf8", "-o", "utf8", text=golden("library.bib")))


def read_with_biopython():
    from Bio import Medline

    records = list(Medline.parse(io.StringIO(golden("library.nbib"))))
    check("Biopython, NBIB", "all", "number", len(ENTRIES), len(records))
    for entry, record in zip(ENTRIES, records):
        name = entry["name"]
        fields = {
            "PMID": entry["ids"]["pmid"],
            "PMC": entry["ids"]["pmcid"],
            "TI": entry["title"],
            "JT": entry["journal"],
            "TA": entry["journal_abbreviation"],
            "VI": entry["volume"],
            "IP": entry["issue"],
            "PG": entry["pages"],
            "BTI": entry["book_title"],
        }
        for tag, expected in fields.items():
            actual = record.get(tag)
            actual = actual[0] if isinstance(actual, list) else actual
            check("Biopython, NBIB", name, tag, expected, actual)
        check("Biopython, NBIB", name, "DP", str(entry["year"] or ""), record.get("DP", "")[:4])
        people = [", ".join(filter(None, [a["family"], a["given"], a["suffix"]])) for a in entry["authors"] if a["family"]]
        check("Biopython, NBIB", name, "FAU", people, record.get("FAU", []))
        groups = [a["collective"] for a in entry["authors"] if a["collective"]]
        check("Biopython, NBIB", name, "CN", groups, record.get("CN", []))
        doi = f"{entry['ids']['doi']} [doi]" if entry["ids"]["doi"] else ""
        check("Biopython, NBIB", name, "LID", doi, record.get("LID", ""))


def read_csv():
    rows = list(csv.DictReader(io.StringIO(golden("library.csv"), newline="")))
    check("Python, CSV", "all", "number", len(ENTRIES), len(rows))
    for entry, row in zip(ENTRIES, rows):
        for field in ("name", "title", "journal", "volume", "issue", "pages", "as_listed"):
            check("Python, CSV", entry["name"], field, entry[field] or "", row[field])
        check("Python, CSV", entry["name"], "doi", entry["ids"]["doi"] or "", row["doi"])
        check("Python, CSV", entry["name"], "year", str(entry["year"] or ""), row["year"])


def read_jats():
    refs = ET.fromstring(golden("library.jats.xml")).findall("ref")
    check("Python, JATS", "all", "number", len(ENTRIES), len(refs))
    for entry, ref in zip(ENTRIES, refs):
        cited = ref.find("element-citation")
        name = entry["name"]
        check("Python, JATS", name, "id", name, ref.get("id"))
        titles = [cited.findtext(t) for t in ("article-title", "chapter-title")]
        title = next((t for t in titles if t), cited.findtext("source"))
        check("Python, JATS", name, "title", entry["title"], title)
        names = [n.findtext("surname") or n.text for n in cited.findall("person-group[@person-group-type='author']/*")]
        check("Python, JATS", name, "authors", family_names(entry), names)
        for tag, field in (("volume", "volume"), ("issue", "issue"), ("publisher-name", "publisher"), ("publisher-loc", "publisher_place")):
            check("Python, JATS", name, tag, entry[field], cited.findtext(tag))
        for kind in ("doi", "pmid", "pmcid"):
            check("Python, JATS", name, kind, entry["ids"][kind], cited.findtext(f"pub-id[@pub-id-type='{kind}']"))


def main():
    read_csv()
    read_jats()
    if shutil.which("pandoc"):
        read_with_pandoc()
        read_jats_with_pandoc()
    else:
        print("skipped: pandoc is not installed")
    if shutil.which("ris2xml") and shutil.which("bib2xml"):
        read_with_bibutils()
    else:
        print("skipped: bibutils is not installed")
    try:
        read_with_biopython()
    except ImportError:
        print("skipped: Biopython is not installed")
    for program, (entries, fields) in counts.items():
        print(f"{program}: {len(entries - {'all'})} records, {fields} fields")
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
