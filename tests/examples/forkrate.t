Each second has a line with what was made, and the makers when asked for.
--- args
-q "$TESTS/../examples/forkrate.bt" -- --top
--- needs
root
--- trigger
"$TARGETS/acts" thread exit; sleep 1.1
--- match
^[0-9:]{8}  +[0-9]+ processes +[1-9][0-9]* threads$
^@made\[.+\]: [1-9][0-9]*$
