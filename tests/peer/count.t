count, keyless and keyed.
--- prog
BEGIN { @ = count(); @ = count(); @k["a"] = count(); @k["b"] = count(); @k["a"] = count(); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
