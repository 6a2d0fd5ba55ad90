#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# run.sh BUILD SECONDS [TARGET]...: run the fuzz targets that are built in BUILD for so long each,
# on a corpus that is kept in BUILD/corpus. What makes a target fail is left in BUILD/found. Status 1
# if anything did, 77 if nothing is built.
set -u
build=$1
seconds=$2
shift 2
[ -x "$build/tests/fuzz_parse" ] || {
	echo "SKIP fuzz: not built; cmake --preset fuzz && cmake --build --preset fuzz"
	exit 77
}
build=$(cd "$build" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- parse compile cdecl format elf btf
[ -d "$build/corpus" ] || sh "$here/seeds.sh" "$build/corpus"
mkdir -p "$build/found"
export ASAN_OPTIONS=malloc_context_size=4:quarantine_size_mb=16:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
interrupted=72						# libFuzzer's status then: it was still reading seeds
bad=0
for target; do
	log=$build/found/$target.log
	echo "fuzz: $target for $seconds s"
	timeout -s INT --preserve-status "$((seconds + 1))" "$build/tests/fuzz_$target" \
		-max_total_time="$seconds" -timeout=120 -rss_limit_mb=3000 -max_len=20000 \
		-print_final_stats=1 -dict="$build/corpus/words" \
		-artifact_prefix="$build/found/$target-" "$build/corpus/$target" >"$log" 2>&1
	status=$?
	if [ $status != 0 ] && [ $status != $interrupted ]; then
		bad=1
		grep -E -A30 'ERROR|runtime error|: bug at' "$log" |
			grep -vE 'fuzzer::|libc_start|_start|: cov: |lib/' | head -n 40
	fi
	grep -E 'cov: ' "$log" | tail -n 1
	grep -E 'number_of_executed_units' "$log"
done
exit $bad
