#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""lines.py SCHEMA [--diagnostics] FILE...: tell each line of the files that is not what the schema
of -f json says (or its $defs/diagnostic); then the types of lines that there were."""
import json
import sys
from jsonschema import Draft202012Validator


def main():
    diagnostics = "--diagnostics" in sys.argv
    schema, *files = [word for word in sys.argv[1:] if not word.startswith("--")]
    with open(schema, encoding="utf-8") as fp:
        schema = json.load(fp)
    Draft202012Validator.check_schema(schema)
    if diagnostics:
        schema = {"$ref": "#/$defs/diagnostic", "$defs": schema["$defs"]}
    check, seen, bad = Draft202012Validator(schema), set(), 0
    for name in files:
        with open(name, "rb") as fp:
            lines = fp.read().split(b"\n")
        if lines.pop():
            print("%s: the last line does not end" % name)
        for line in lines:
            try:
                record = json.loads(line.decode("utf-8"))
                errors = [error.message for error in check.iter_errors(record)]
                seen.add(record.get("type", record.get("level")))
            except ValueError as error:
                errors = [str(error)]
            for error in errors[:1]:
                bad += 1
                print("%s: %.200s\n  %.200s" % (name, line.decode("utf-8", "replace"), error))
    print(" ".join(sorted(seen)))
    return bad > 0


sys.exit(main())
