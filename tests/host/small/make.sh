#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# make.sh: make btf/vmlinux anew from vmlinux.c, here and in ../arm64, and what is traced there: the
# library ../arm64/notes.so (needs clang-19, lld-19 and llvm-19).
set -eu
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
types() {	# types DIR [OPTION...]
	dir=$1
	shift
	clang-19 -target bpf -O1 -g "$@" -c -o "$tmp/o" vmlinux.c
	llvm-objcopy-19 --dump-section .BTF="$dir/btf/vmlinux" "$tmp/o"
}
types .
types ../arm64 -DARM64
clang-19 --target=aarch64-linux-gnu -nostdlib -shared -fuse-ld=lld -Wl,--build-id=none,-z,max-page-size=4096 \
	-o ../arm64/notes.so ../arm64/notes.S
