Interrupts of the disk are counted by their name.
--- args
-q "$TESTS/../examples/hardirqs.bt"
--- needs
root
!vm
--- trigger
for i in 1 2 3 4; do dd if=/dev/zero of=a-file bs=64k count=20 oflag=direct 2>/dev/null; done
--- match
^@us\[.*[a-z].*\]: \{ \.count = [1-9]
