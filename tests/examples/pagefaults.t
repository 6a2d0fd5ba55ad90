A process that touches much memory is in the table of the second.
--- args
-q "$TESTS/../examples/pagefaults.bt"
--- needs
root
--- trigger
"$TARGETS/acts" memory; sleep 1.1
--- match
^[0-9:]{8}$
^@\[acts, [0-9]+\]: [1-9][0-9]*$
