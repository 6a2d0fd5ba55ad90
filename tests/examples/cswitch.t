Programs that wait are counted each second.
--- args
-q "$TESTS/../examples/cswitch.bt"
--- needs
root
--- trigger
for i in 1 2 3 4 5 6 7 8 9; do for a in 1 2 3 4 5 6 7; do "$TARGETS/acts" sleep sleep sleep sleep sleep & done; wait; done; sleep 1.1
--- match
^[0-9:]{8}$
^@waits\[.+\]: [1-9]
^@preempted\[.+\]: [1-9]
