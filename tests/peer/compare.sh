#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# compare.sh PROGRAM [PARAMETER]...: run the program under ktrace and under Debian's bpftrace and print "same", or how
# their output differs. Left out of the comparison, because versions of the language differ in
# it: empty lines, blanks at the ends of lines, and what is said about attaching.
set -u
normal() { sed -E '/^Attach(ing|ed) [0-9]+ probes?/d; /^$/d; s/[[:blank:]]+$//'; }

"$KTRACE" -q "$@" >ours.raw 2>ours.err
ours=$?
bpftrace "$@" >theirs.raw 2>theirs.err
theirs=$?
normal <ours.raw >ours
normal <theirs.raw >theirs
if diff -u --label bpftrace --label ktrace theirs ours && [ $ours = $theirs ]; then
	[ -s ours ] || { echo "both printed nothing"; exit 1; }
	echo same
else
	echo "status: ktrace $ours, bpftrace $theirs"
	cat ours.err
	grep -v RLIMIT_MEMLOCK theirs.err
	exit 1
fi
