#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates the golden documents against the schemas; exit status 77 where jsonschema is missing."""
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

GOLDEN = pathlib.Path(__file__).resolve().parent
ROOT = GOLDEN.parent.parent


def validator(path):
    schema = json.loads((ROOT / path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def cases():
    documents = validator("src/export/schema/citewright.schema.json")
    for path in sorted(GOLDEN.glob("*.json")):
        if not path.name.endswith(".csl.json"):
            yield path.name, documents, json.loads(path.read_text(encoding="utf-8"))
    claim = validator("claims/schema.json")
    for number, line in enumerate((GOLDEN / "claims.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        yield f"claims.jsonl:{number}", claim, json.loads(line)


def main():
    checked = bad = 0
    kinds = set()
    for name, schema, document in cases():
        checked += 1
        kinds.add(document.get("document"))
        for error in schema.iter_errors(document):
            bad += 1
            print(f"{name}: {error.json_path}: {error.message[:300]}")
    print(f"{checked} documents, {bad} errors")
    known = json.loads((ROOT / "src/export/schema/citewright.schema.json").read_text(encoding="utf-8"))
    missing = set(known["properties"]["document"]["enum"]) - kinds
    if missing:
        print("no golden document of kind: " + ", ".join(sorted(missing)))
    return 1 if bad or missing or not checked else 0


sys.exit(main())
