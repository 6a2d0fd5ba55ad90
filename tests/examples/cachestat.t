Pages of files that are written or read for the first time are added by the program that does so.
--- args
-q "$TESTS/../examples/cachestat.bt" -- --programs
--- needs
root
--- trigger
dd if=/dev/zero of=a-file bs=1M count=20 2>/dev/null; cat a-file a-file "$TESTS"/../*/*.[ch] >/dev/null; sleep 1.1
--- match
^[0-9:]{8}  +[0-9]+ +[0-9]+ +[0-9]+%$
^@by\[(dd|cat)\]: [1-9][0-9]+$
