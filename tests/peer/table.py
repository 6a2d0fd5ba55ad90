#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""table.py PROGRAMS: run each program of a table (see its head) under ktrace and under Debian's
bpftrace, and tell which outputs differ though they should not, or do not though they should.

bpftrace takes a third of a second to start, so bodies of BEGIN are run several at a time, each
with names of its own for variables and maps and a line before what it prints; where the outputs
differ, and when bpftrace refuses the whole, they are run again alone. Left out of the comparison, because versions of the language
differ in it: empty lines, blanks at the ends of lines, and what is said about attaching."""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

AT_ONCE = 8
PARAMETERS = ["12", "word"]
KTRACE = os.environ.get("KTRACE", "ktrace")
TOOLS = {"bpftrace": ["bpftrace", "-e"], "ktrace": [KTRACE, "-q", "--no-warnings", "-e"]}
WHOLE = re.compile(r"^(BEGIN|END|interval|struct|enum)\b")


def read_table(path):
    """[(line number, text, reason or None)]"""
    reason, table = None, []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("differs: "):
            reason = line[len("differs: "):]
        elif line and not line.startswith("#"):
            table.append((number, line, reason))
            reason = None
    return table


def normal(text):
    lines = (line.rstrip() for line in text.splitlines())
    return [x for x in lines if x and not re.match(r"Attach(ing|ed) \d+ probes?", x)]


def run(tool, program):
    """The lines of output, or None when it failed."""
    try:
        done = subprocess.run(TOOLS[tool] + [program] + PARAMETERS, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20)
    except subprocess.TimeoutExpired:
        return None
    out = normal(done.stdout.decode("utf-8", "replace"))
    return None if done.returncode else out


def alone(tool, text):
    return run(tool, text if WHOLE.match(text) else "BEGIN { %s exit(); }" % text)


def batch(tool, rows):
    """{line number: lines of output} of several bodies in one program; None: it failed."""
    body, found = "", {number: [] for number, _, _ in rows}
    for number, text, _ in rows:
        text = re.sub(r"([@$])(?=[A-Za-z_\[ =+.,)-])", r"\g<1>p%d_" % number, text)
        body += ' printf("== %d\\n"); %s' % (number, text)
    out = run(tool, "BEGIN { %s exit(); }" % body)
    if out is None:
        return None
    at = rows[0][0]
    for line in out:
        mark = re.match(r"== (\d+)$", line)
        name = re.match(r"@p(\d+)_", line)
        if mark:
            at = int(mark[1])
            continue
        if name:
            at = int(name[1])
        found[at].append(re.sub(r"@p\d+_", "@", line))
    return found


def compare(rows):
    """Outputs of a few rows: {line number: {tool: lines or None}}"""
    ret = {number: {} for number, _, _ in rows}
    for tool in TOOLS:
        several = batch(tool, rows) if len(rows) > 1 else None
        for number, text, _ in rows:
            ret[number][tool] = several[number] if several else alone(tool, text)
    for number, text, _ in rows:
        if len(rows) > 1 and ret[number]["ktrace"] != ret[number]["bpftrace"]:
            ret[number] = {tool: alone(tool, text) for tool in TOOLS}
    return ret


def main():
    table = read_table(sys.argv[1])
    together = [row for row in table if not WHOLE.match(row[1]) and not row[2]]
    groups = [together[i:i + AT_ONCE] for i in range(0, len(together), AT_ONCE)]
    groups += [[row] for row in table if row not in together]
    results, bad, differing = {}, 0, 0
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for found in pool.map(compare, groups):
            results.update(found)
    for number, text, reason in table:
        got = results[number]
        same = got["ktrace"] == got["bpftrace"] and got["ktrace"] is not None
        differing += not same
        if same == (reason is None):
            continue
        bad += 1
        print("%s:%d: %s" % (sys.argv[1], number, text))
        print("  the same, and listed as different" if same else
              "  bpftrace: %s\n  ktrace:   %s" % (got["bpftrace"], got["ktrace"]))
    if bad:
        print("%d of %d programs" % (bad, len(table)))
    else:
        print("at least 200 programs" if len(table) >= 200 else "only %d programs" % len(table))
        print("listed as different: %d" % differing)
    return 1 if bad else 0


sys.exit(main())
