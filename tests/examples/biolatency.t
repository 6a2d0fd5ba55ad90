Requests of a disk are in a histogram of their device.
--- args
-q "$TESTS/../examples/biolatency.bt" -- --devices
--- needs
root
!vm
--- trigger
dd if=/dev/zero of=a-file bs=64k count=20 oflag=direct 2>/dev/null
--- match
^@us\[[0-9]+, [0-9]+\]:$
^\[[0-9]+K?, [0-9]+K?\) +[1-9]
