Threads that are woken and run have a histogram for their program.
--- args
-q "$TESTS/../examples/runqlat.bt" -- --each
--- needs
root
--- trigger
"$TARGETS/acts" thread mutex sleep
--- match
^@us\[acts\]:$
