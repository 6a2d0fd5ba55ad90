avg truncates.
--- prog
BEGIN { @a = avg(10); @a = avg(15); @k[1] = avg(4); @k[1] = avg(9); @k[2] = avg(100); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
