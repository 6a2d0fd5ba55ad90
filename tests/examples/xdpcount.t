Packets that arrive at an interface are counted by protocol, with their bytes.
--- cmd
. "$TESTS/net.sh"
trace "$TESTS/../examples/xdpcount.bt" lo
echoes 3 127.0.0.1
sleep 1.1
stop INT
--- needs
!vm
root
cmd:ip
cmd:ping
cmd:nsenter
--- match
^@packets\[icmp, 0\]: [1-6]$
^@bytes\[icmp, 0\]: [1-9][0-9]+$
