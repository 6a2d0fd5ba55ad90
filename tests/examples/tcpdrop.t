The first segment to a port where nobody listens is thrown away, for that reason.
--- args
-q "$TESTS/../examples/tcpdrop.bt"
--- needs
root
get_tai_ns
--- trigger
"$TARGETS/acts" tcp
--- match
 127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 +[0-9]+ +tcp_v4_rcv +SKB_DROP_REASON_NO_SOCKET$
