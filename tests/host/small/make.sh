#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# make.sh: make btf/vmlinux anew from vmlinux.c (needs clang-19 and llvm-19).
set -eu
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
clang-19 -target bpf -O1 -g -c -o "$tmp/o" vmlinux.c
llvm-objcopy-19 --dump-section .BTF=btf/vmlinux "$tmp/o"
