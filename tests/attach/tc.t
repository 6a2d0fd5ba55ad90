Traffic control drops what the script says, by links and by the filters of older kernels; afterwards nothing is
left, also after SIGKILL.
--- cmd
. "$TESTS/net.sh"
clean() { ! ip netns exec $ns tc qdisc show dev lo | grep -q clsact; }
for how in '' --no-feature=tcx; do
	for signal in INT KILL; do
		trace --unsafe $how -e 'tc:lo:egress { if (packet.daddr == packet.saddr) { return TC_ACT_SHOT; } }'
		echoes 2 127.0.0.1
		stop $signal
		soon clean
		echoes 2 127.0.0.1
	done
done
--- timeout
120
--- needs
root
cmd:ip
cmd:tc
cmd:ping
cmd:nsenter
--- stdout
0 received
2 received
0 received
2 received
0 received
2 received
0 received
2 received
