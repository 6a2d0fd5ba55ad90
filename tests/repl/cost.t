.cost tells how often programs ran and how long, from the first .cost on; .time tells how long lines take.
--- cmd
cp "$TARGETS/calls" . && sed "s|TARGETS|$PWD|" <<'END' | "$KTRACE" -q --repl
uprobe:TARGETS/calls:work { @calls = count(); } &
.cost
.sh TARGETS/calls 10
.cost
.time
1 + 1
.time
1 + 2
.stop
END
--- needs
root
uprobe
--- match
^the kernel counts from now on$
^\[1\] 0 runs, 0ns in all, 0ns each$
^\[1\] 10 runs, [0-9.]+[nu]s in all, [0-9.]+[nu]s each$
^2$
^[0-9.]+ ms$
^3$
^@calls: 10$
