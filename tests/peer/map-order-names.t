Maps are printed in the order of their names.
--- prog
BEGIN { @z = 1; @a = 2; @m = 3; @ = 4; @Z = 5; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
