#!/usr/bin/python3
"""The schema of preset files says the same about every sample as the program does.

Usage: checkpresetschema.py SCHEMA PROGRAM-THAT-PRINTS-SAMPLES
"""
import json
import subprocess
import sys

import jsonschema


def main(schema_path, program):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = subprocess.run([program], check=True, capture_output=True, text=True, encoding="utf-8").stdout.splitlines()
    wrong = []
    for line in lines:
        sample = json.loads(line)
        found = next(validator.iter_errors(json.loads(sample["text"])), None)
        if (found is None) != sample["good"]:
            wrong.append(f'{sample["name"]}: {found.message if found else "the schema has nothing against it"}')
    print("\n".join(wrong) or f"{len(lines)} samples agree")
    return 1 if wrong or len(lines) < 10 else 0


sys.exit(main(*sys.argv[1:]))
