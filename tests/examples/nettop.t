What a program sent and received is summed by protocol.
--- args
-q "$TESTS/../examples/nettop.bt" -- --total
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
^@sent\[acts, [0-9]+, tcp\]: 3600$
^@received\[acts, [0-9]+, tcp\]: 3600$
