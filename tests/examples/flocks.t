A lock that had to be waited for is told with the time.
--- args
-q "$TESTS/../examples/flocks.bt" -- --min=20
--- needs
root
--- trigger
(flock 9; sleep 0.1) 9>a-lock & sleep 0.03; flock a-lock true; wait
--- match
 flock +exclusive +ok +[0-9]+\.[0-9]{3} a-lock$
