%p.
--- prog
BEGIN { printf("%p %p\n", 255, 4096); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
