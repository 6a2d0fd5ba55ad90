#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# words.sh: words that do not belong into the tree: functions that are banned, notes that were
# never acted on, paths of somebody's machine, names of files that are gone, rows told apart by
# comparing their names.
set -u
code='base host lang codegen stdlib probes runtime output cli'
all="$code tests examples man bench CMakeLists.txt CMakePresets.json bootstrap .ci"
for file in README.md HACKING.md docs; do
	[ ! -e $file ] || all="$all $file"
done
bad=0
# none WHY [grep's options and places]: complain about what grep finds
none() {
	why=$1
	shift
	! grep -rnIE --exclude=words.sh --exclude=banned.h "$@" | sed "s|\$|	<- $why|" | grep . || bad=1
}

# shellcheck disable=SC2086  # lists of words
{
	none 'decide, or say NEEDSWORK: and why' -w -e 'TODO|FIXME|XXX|HACK' $all
	none 'a path of one machine' -e '(^|[^a-zA-Z0-9_.}])/(work|home/[a-z]|root|Users)/' $all
	none 'a path of one machine' -e '/tmp/(build|brief|claude)' $all
	none 'the address of a mirror' -e 'https?://[^ ]*(deb[.]debian|snapshot[.]debian|pypi[.]org)' $all
	none 'a conflict left behind' -e '^(<<<<<<<|>>>>>>>) ' $all
	none 'use snprintf, struct str or arena_fmt' --include='*.[chly]' \
		-e '(^|[^a-zA-Z0-9_])(v?sprintf|strcpy|strcat|strncpy|strtok|atoi|gmtime|localtime) *\(' $code
	none 'comments are /* */' --include='*.[chy]' -e '(^|[;{})[:space:]])//([^"]*)$' $code
	none 'commented-out code' --include='*.[chy]' -e '^#[[:space:]]*if 0' $code
	none 'a difference is a flag or a function in the row' --include='*.[chy]' \
		-e 'str(n|case|ncase)?cmp\((fn|ops|call|sym|builtin|probe|p|b)?[a-z.>-]*(fn|ops|sym|call)(->|\.)name, *"' \
		-e 'is\([^,]*(fn|ops|sym)(->|\.)name, *"' $code
	none 'only cli/ and the sinks print' --include='*.[ch]' \
		-e '(fprintf *\(|fput[sc] *\(.*, *|fwrite *\(.*, *)std(out|err)' \
		host lang codegen stdlib probes runtime
}
# files that the documents name are there; names in capitals stand for many, build/ is made
for doc in README.md HACKING.md docs/*.md; do
	[ -e "$doc" ] || continue
	# shellcheck disable=SC2016  # the backticks are the document's
	for file in $(grep -oE '`[a-z]+/[A-Za-z0-9_./-]+`' "$doc" | tr -d '`' | grep -vE '[A-Z]{4}|^build/' | sort -u); do
		[ -e "$file" ] || { echo "$doc: there is no $file"; bad=1; }
	done
done
# the top level holds what HACKING.md lists; a build tree or a test's leavings have no place there
top='\..*|CMakeLists\.txt|CMakePresets\.json|HACKING\.md|LICENSE|README\.md|bootstrap|bench|docs|examples|man|tests'
! git ls-files 2>/dev/null | cut -d/ -f1 | sort -u |
	grep -vxE "$top|$(echo "$code" | tr ' ' '|')" |
	sed 's/$/	<- does not belong to the top level: git rm -r --cached it/' | grep . || bad=1
exit $bad
