Reads are in the histogram.
--- args
-q "$TESTS/../examples/readlat.bt"
--- needs
root
--- trigger
cat /proc/cmdline >/dev/null
--- match
^@times:
^\[[0-9]+K?, [0-9]+[KM]?\) +[1-9]
