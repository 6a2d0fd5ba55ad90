Twenty requests of 64K are in the histogram of their program.
--- args
-q "$TESTS/../examples/bitesize.bt"
--- needs
root
!vm
--- trigger
dd if=/dev/zero of=a-file bs=64k count=20 oflag=direct 2>/dev/null
--- match
^@bytes\[dd\]:$
^\[64K, 128K\) +[0-9]{2,}
