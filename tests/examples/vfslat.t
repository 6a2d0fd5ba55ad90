Reads and writes of a file are in the histograms of their program.
--- args
-q "$TESTS/../examples/vfslat.bt" -- --each
--- needs
root
vm
fentry
--- trigger
"$TARGETS/files" 100
--- match
^@read_us\[files\]:$
^@write_us\[files\]:$
