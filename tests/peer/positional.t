Positional parameters.
--- prog
BEGIN { printf("%d %s %d\n", $1, str($2), $#); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt 42 word
--- needs
root
cmd:bpftrace
--- stdout
same
