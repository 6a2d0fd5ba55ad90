END runs after exit and before the maps.
--- prog
BEGIN { @a = 1; printf("begin\n"); exit(); } END { printf("end\n"); @b = 2; }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
