The time that a busy program runs at once is in its histogram.
--- args
-q "$TESTS/../examples/cpudist.bt" -- --each
--- needs
root
--- trigger
"$TARGETS/acts" spin sleep
--- match
^@us\[acts\]:$
^\[[0-9]+K?, [0-9]+K?\) +[1-9]
