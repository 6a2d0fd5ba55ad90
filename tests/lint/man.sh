#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# man.sh: the generated manual pages say what the rows say, and mandoc finds nothing to warn of.
set -u
: "${BUILD:=build}"
[ -x "$BUILD/ktrace" ] || { echo "SKIP lint/man: needs $BUILD/ktrace"; exit 77; }
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS
sh man/generate.sh "$BUILD/ktrace" --check || exit 1
command -v mandoc >/dev/null || { echo "SKIP lint/man: needs mandoc"; exit 77; }
mandoc -Tlint -W warning man/*.[1-8] || exit 1
! command -v groff >/dev/null || ! groff -ww -mandoc -Tutf8 -z man/*.[1-8] 2>&1 | grep .
