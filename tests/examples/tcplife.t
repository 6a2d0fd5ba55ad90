A connection that ends is told with its bytes, once for each of its two ends.
--- args
-q "$TESTS/../examples/tcplife.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
 acts +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 +[0-9]+ +[0-9]+ +60[0-9] +[0-9]+\.[0-9]{3}$
 acts +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 +[0-9]+ +60[0-9] +300[0-9] +[0-9]+\.[0-9]{3}$
