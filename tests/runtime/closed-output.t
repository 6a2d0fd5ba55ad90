When nobody reads any more, the trace ends by itself, quietly and at once, even with nothing to print.
--- prog
BEGIN { printf("one\n"); }
interval:s:30 { printf("two\n"); }
--- cmd
"$KTRACE" -q prog.bt | head -1
--- timeout
10
--- needs
root
--- stdout
one
