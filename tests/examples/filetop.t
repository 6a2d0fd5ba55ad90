What is read from and written to a file is summed under its name.
--- args
-q "$TESTS/../examples/filetop.bt" -- --total
--- needs
root
--- trigger
dd if=/dev/zero of=a-file-to-read bs=1M count=60 2>/dev/null; cat a-file-to-read >/dev/null; cat a-file-to-read >/dev/null
--- match
^@read\[cat, [0-9]+, a-file-to-read\]: 62914560$
^@written\[dd, [0-9]+, a-file-to-read\]: 62914560$
