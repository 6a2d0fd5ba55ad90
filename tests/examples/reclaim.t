A process at the limit of its control group must free memory itself.
--- args
-q "$TESTS/../examples/reclaim.bt"
--- needs
root
--- trigger
sh "$TESTS/examples/hog.sh" dd if=/dev/zero of=a-file bs=1M count=40 2>/dev/null; true
--- match
 dd +group +[0-9]+\.[0-9]{3} [0-9]+$
^@us\[dd\]:$
