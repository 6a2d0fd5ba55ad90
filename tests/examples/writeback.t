A sync writes pages back, for that reason.
--- args
-q "$TESTS/../examples/writeback.bt"
--- needs
root
!vm
--- trigger
dd if=/dev/zero of=a-file bs=1M count=2 2>/dev/null; sync -f a-file
--- match
 +[0-9]+\.[0-9]{3} +wait +[0-9]+ WB_REASON_SYNC$
