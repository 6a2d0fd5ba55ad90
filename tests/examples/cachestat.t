Pages of a file that is read for the first time are added by its reader.
--- args
-q "$TESTS/../examples/cachestat.bt" -- --programs
--- needs
root
--- trigger
dd if=/dev/zero of=a-file bs=1M count=20 2>/dev/null; cat a-file a-file >/dev/null; sleep 1.1
--- match
^[0-9:]{8}  +[0-9]+ +[0-9]+ +[0-9]+%$
^@by\[dd\]: [1-9][0-9]+$
