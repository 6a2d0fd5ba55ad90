Nested conditional operators.
--- prog
BEGIN { $i = 2; printf("%s\n", $i == 1 ? "one" : $i == 2 ? "two" : "more"); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
