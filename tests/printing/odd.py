# SPDX-License-Identifier: GPL-2.0-or-later
"""odd.py csv|folded FILE: what a program that reads the format gets of it, a record a line."""
import csv
import re
import sys

kind, path = sys.argv[1:]
with open(path, encoding="utf-8", errors="strict", newline="") as f:
    text = f.read()
if kind == "csv":
    assert text.endswith("\r\n")
    for row in csv.reader(text.splitlines(keepends=True), strict=True):
        print(ascii(row))
else:
    assert text.endswith("\n")
    for line in text[:-1].split("\n"):
        # as flamegraph.pl takes a line apart
        found = re.match(r"^(.*)\s+?(\d+(?:\.\d*)?)$", line)
        assert found, line
        frames = found.group(1).split(";")
        assert all(frames) and all(c.isprintable() for c in found.group(1)), line
        print(ascii(frames), found.group(2))
