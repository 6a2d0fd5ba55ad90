Filters below Linux 6.6 share one discipline: the end of the ktrace that made it, killed or not, leaves the filters of the other
to work, and the last takes all away; so it is when several filters of one ktrace go at once.
--- cmd
. "$TESTS/net.sh"
clean() { ! inside tc qdisc show dev lo | grep -q clsact; }
drop="tc:lo:egress { if (packet.daddr == packet.saddr) { return TC_ACT_SHOT; } }"
for signal in INT KILL; do
	trace --no-feature tcx -e 'tc:lo:ingress { @a++; } tc:lo:egress { @b++; }'
	first=$pid
	trace --no-feature tcx --unsafe -e "$drop"
	kill -$signal $first
	wait $first 2>/dev/null
	sleep 0.3
	echoes 2 127.0.0.1
	stop $signal
	soon clean
	echoes 2 127.0.0.1
done
for i in 1 2 3 4 5; do
	trace --no-feature tcx -e 'tc:lo:ingress { @a++; } tc:lo:egress { @b++; }'
	stop KILL
	soon clean
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
