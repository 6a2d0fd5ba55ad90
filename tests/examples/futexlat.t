A thread that waits for a lock has a time of the size that the lock was held.
--- args
-q "$TESTS/../examples/futexlat.bt"
--- needs
root
--- trigger
"$TARGETS/acts" mutex
--- match
^@us\[acts\]:$
^\[(8K, 16K|16K, 32K|32K, 64K)\) +[1-9]
