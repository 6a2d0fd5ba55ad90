Packets are counted by protocol, address and port: at an interface, at its traffic control by links or
filters, and as copies. Each crosses lo twice for copies, once for each direction otherwise.
--- counts
xdp tc socket
--- cmd
. "$TESTS/net.sh"
count() {
	trace "$@"
	echoes 3 127.0.0.1
	echoes 2 ::1
	inside bash -c '(echo >/dev/tcp/127.0.0.1/5) 2>/dev/null; echo x >/dev/udp/127.0.0.1/7'
	stop INT >counts
	sort counts
}
what='[packet.proto, packet.saddr, packet.daddr, packet.dport, packet.flags]'
count -e "xdp:lo /packet.proto != IPPROTO_TCP || packet.flags == TH_SYN/ { @xdp$what = count(); }"
count -e 'tc:lo:ingress,tc:lo:egress { @tcx[probe, packet.ether] = count(); }'
count --no-feature=tcx -e 'tc:lo:ingress,tc:lo:egress { @filter[probe, packet.ether] = count(); }'
count -e 'socket:lo { @copies[packet.ether] = count(); }'
gone() { ! ip netns exec $ns tc qdisc show dev lo | grep -q clsact; }
soon gone
--- timeout
120
--- needs
root
cmd:ip
cmd:tc
cmd:ping
cmd:nsenter
--- stdout
3 received
2 received
@xdp[1, 127.0.0.1, 127.0.0.1, 0, 0]: 7
@xdp[17, 127.0.0.1, 127.0.0.1, 7, 0]: 1
@xdp[58, ::1, ::1, 0, 0]: 4
@xdp[6, 127.0.0.1, 127.0.0.1, 5, 2]: 1
3 received
2 received
@tcx[tc:lo:egress, 2048]: 10
@tcx[tc:lo:egress, 34525]: 4
@tcx[tc:lo:ingress, 2048]: 10
@tcx[tc:lo:ingress, 34525]: 4
3 received
2 received
@filter[tc:lo:egress, 2048]: 10
@filter[tc:lo:egress, 34525]: 4
@filter[tc:lo:ingress, 2048]: 10
@filter[tc:lo:ingress, 34525]: 4
3 received
2 received
@copies[2048]: 20
@copies[34525]: 8
