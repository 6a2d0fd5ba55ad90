strncmp.
--- prog
BEGIN { printf("%d %d\n", strncmp("abcd", "abxx", 2), strncmp("abcd", "abxx", 3)); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
