clear and zero.
--- prog
BEGIN { @a[1] = 1; @b[1] = 2; @c[7] = 3; clear(@a); zero(@b); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
