A new program is told with its arguments.
--- args
-q "$TESTS/../examples/execsnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" sleep exit; /bin/sh -c "exit 0" one two
--- match
 +/bin/sh -c exit 0 one two$
 +[^ ]*/acts sleep exit$
