Strings in maps.
--- prog
BEGIN { @a = "hello"; @b["k"] = "world"; printf("%s\n", @a); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
