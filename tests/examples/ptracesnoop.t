Who gets hold of another process is told.
--- args
-q "$TESTS/../examples/ptracesnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" ptrace
--- match
 acts +0 +[0-9]+ +SEIZE +ok$
