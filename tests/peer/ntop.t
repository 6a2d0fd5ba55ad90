IPv4 addresses.
--- prog
BEGIN { printf("%s\n", ntop(0x0100007f)); printf("%s\n", ntop(2, 0x04030201)); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
