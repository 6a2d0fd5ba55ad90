Blocks without a last semicolon, comments.
--- prog
// a comment
BEGIN { /* inside */ printf("a\n"); @x = 1; exit() }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
