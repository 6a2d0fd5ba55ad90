Scratch variables of several types.
--- prog
BEGIN { $a = 1; $b = "str"; $c = (1, "x"); $a = $a + 41; printf("%d %s %s\n", $a, $b, $c.1); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
