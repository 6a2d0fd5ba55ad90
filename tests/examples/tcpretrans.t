A segment to a host that is not there is sent again after a second.
--- cmd
. "$TESTS/net.sh"
ip -n $ns addr add 10.9.9.1/32 dev lo
ip -n $ns route add 10.9.9.9 dev lo
trace "$TESTS/../examples/tcpretrans.bt"
inside timeout 1.4 bash -c ': >/dev/tcp/10.9.9.9/44'
stop INT
--- needs
!vm
root
cmd:ip
cmd:nsenter
--- match
 10\.9\.9\.9 +44 +SYN_SENT +1$
