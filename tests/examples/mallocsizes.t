A hundred requests of 5000 bytes and ten of 70000 are in the histogram.
--- args
-q "$TESTS/../examples/mallocsizes.bt"
--- needs
root
uprobe
--- trigger
"$TARGETS/acts" malloc
--- match
^@bytes\[acts\]:$
^\[4K, 8K\) +100 
^\[64K, 128K\) +10 
