unroll repeats its block.
--- prog
BEGIN { $i = 0; unroll (5) { printf("%d ", $i); $i += 2; } printf("\n"); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
