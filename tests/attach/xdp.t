A program that drops packets at an interface stops a ping there; removed, also by SIGKILL, it lets it pass.
--- cmd
. "$TESTS/net.sh"
clean() { ! ip -n $ns link show lo | grep -q xdp; }
for signal in INT KILL; do
	echoes 2 127.0.0.1
	trace --unsafe -e 'xdp:lo /packet.proto == IPPROTO_ICMP/ { @ = count(); return XDP_DROP; }'
	echoes 2 127.0.0.1
	stop $signal
	soon clean
	echoes 2 127.0.0.1
done
--- timeout
120
--- needs
root
cmd:ip
cmd:ping
cmd:nsenter
--- stdout
2 received
0 received
@: 2
2 received
2 received
0 received
2 received
