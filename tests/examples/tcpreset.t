The reset that answers a refused connection is seen where it is sent and where it arrives.
--- args
-q "$TESTS/../examples/tcpreset.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
 sent +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$
 received +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$
