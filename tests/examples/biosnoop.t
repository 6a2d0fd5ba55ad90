Requests are told with program, size and kind.
--- args
-q "$TESTS/../examples/biosnoop.bt"
--- needs
root
!vm
--- trigger
dd if=/dev/zero of=a-file bs=64k count=20 oflag=direct 2>/dev/null
--- match
 dd +[0-9]+:[0-9]+ +W[A-Z]* +[0-9]+ +65536 +[0-9]+\.[0-9]{3} +[0-9]+\.[0-9]{3}$
