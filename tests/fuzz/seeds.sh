#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# seeds.sh DIR: make what the fuzz targets start from, DIR/TARGET/*, of the golden cases, the
# examples, the recorded machines and the small programs to trace.
set -eu
mkdir -p "$1"
dir=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
for target in parse compile cdecl format elf btf; do
	mkdir -p "$dir/$target"
done

# Programs: the section of every case, and ours.
find . ../examples -name '*.t' -o -name '*.bt' | while IFS= read -r file; do
	name=$(echo "$file" | tr -c 'a-z0-9\n' -)
	case $file in
	*.bt) cp "$file" "$dir/parse/$name";;
	*) awk '/^--- prog$/ { on = 1; next } /^--- [a-z-]+$/ { on = 0 } on' "$file" >"$dir/parse/$name";;
	esac
	[ -s "$dir/parse/$name" ] || rm -f "$dir/parse/$name"
done
cp "$dir"/parse/* "$dir/compile"
rm -f "$dir"/compile/*-err-expansion-*		# they take seconds: that is what they are for
grep -lE '^ *#|struct|union|enum|typedef' "$dir"/parse/* | while IFS= read -r file; do
	cp "$file" "$dir/cdecl"
done
# The words that they are made of, as a dictionary.
cat "$dir"/parse/* | grep -oE '[a-zA-Z_]+|[^a-zA-Z_ "\\]+' | sort | uniq -c |
	awk '$1 > 2 && length($2) > 1 && length($2) < 20 && $2 ~ /^[!-~]*$/ { print "\"" $2 "\"" }' >"$dir/words"
n=0
find host -name format | while IFS= read -r file; do
	n=$((n + 1))
	cp "$file" "$dir/format/$n"
done
cp host/small/btf/vmlinux "$dir/btf/small"
# Binaries: small ones, and one with everything.
for file in targets/*.c; do
	name=$(basename "$file" .c)
	${CC:-cc} -O1 -c -o "$dir/elf/$name.o" "$file"
	${CC:-cc} -O1 -nostdlib -shared -fPIC -Wl,--build-id -o "$dir/elf/$name.so" "$file" \
		2>/dev/null || rm -f "$dir/elf/$name.so"
done
${CC:-cc} -g -O1 -o "$dir/elf/usdt" targets/usdt.c
