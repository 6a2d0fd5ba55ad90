The states of a connection are told in order.
--- args
-q "$TESTS/../examples/tcpstates.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp
--- match
 SYN_SENT +ESTABLISHED +[0-9]+\.[0-9]{3}$
 LISTEN +SYN_RECV +
 ESTABLISHED +FIN_WAIT1 
 CLOSE_WAIT +LAST_ACK 
 SYN_SENT +CLOSE 
