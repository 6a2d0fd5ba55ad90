Where several threads want few processors, some wait.
--- args
-q "$TESTS/../examples/runqlen.bt"
--- needs
root
--- trigger
for i in 1 2 3 4; do "$TARGETS/acts" spin & done; wait
--- match
^@waiting:$
^\[[1-9]+\] +[1-9]
