Without a compiler our own preprocessor reads a header.
--- cmd
mkdir empty
echo '#define INNER 5' >inner.h
cat >own.h <<'.'
#pragma once
#include "inner.h"
#if INNER == 5
struct own { char a[INNER]; };
#endif
int f(int x) { return x; }
.
cat >prog.bt <<'.'
#include "own.h"
begin { @ = sizeof(struct own); }
.
PATH=$PWD/empty "$KTRACE" -d types prog.bt >out || exit 1
while read -r line; do case $line in "(c "*) ;; *) echo "$line";; esac; done <out
--- stdout
(program
(probe "begin"
(= @:uint64 5:uint64)))
