Connections over IPv4 and IPv6: entry and return of each attempt, with the port asked for.
--- counts
kprobe kretprobe
--- cmd
. "$TESTS/net.sh"
trace -e '
kprobe:tcp_v4_connect, kprobe:tcp_v6_connect /comm == "bash"/ { @enter[func] = count(); @sock[tid] = arg0; }
kretprobe:tcp_v4_connect, kretprobe:tcp_v6_connect /comm == "bash" && @sock[tid]/ {
	@port[probe, bswap(((struct sock *)@sock[tid])->__sk_common.skc_dport), retval] = count();
	delete(@sock, tid);
}'
for i in 1 2 3; do inside bash -c '(echo >/dev/tcp/127.0.0.1/5) 2>/dev/null'; done
for i in 1 2; do inside bash -c '(echo >/dev/tcp/::1/7) 2>/dev/null'; done
stop INT >counts
sort counts
--- timeout
120
--- needs
root
vm
kprobe
cmd:ip
cmd:nsenter
cmd:bash
--- stdout
@enter[tcp_v4_connect]: 3
@enter[tcp_v6_connect]: 2
@port[kretprobe:tcp_v4_connect, 5, 0]: 3
@port[kretprobe:tcp_v6_connect, 7, 0]: 2
