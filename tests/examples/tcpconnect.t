A connection that works and one that is refused are told with the process and both ends.
--- args
-q "$TESTS/../examples/tcpconnect.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
 acts +ok +[0-9]+\.[0-9]{3} 127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$
 acts +failed +[0-9]+\.[0-9]{3} 127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$
