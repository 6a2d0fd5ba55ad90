An accepted connection is told with the port of the server and where it comes from.
--- args
-q "$TESTS/../examples/tcpaccept.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
 acts +[1-9][0-9]* +0/5 +127\.0\.0\.1 [1-9][0-9]*$
