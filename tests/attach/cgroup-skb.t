Packets of a control group's processes are counted in both directions, and dropped; those of others are not.
--- counts
cgroup
--- cmd
. "$TESTS/net.sh"
top=$(findmnt -n -t cgroup2 -o TARGET | head -n 1)
group=$top/ktrace-test-$$
mkdir "$group" || exit 1
trap 'ip netns del $ns; rmdir "$group"' EXIT
within() { sh -c 'echo $$ >"$0/cgroup.procs" && exec "$@"' "$group" "$@"; }
trace -e "cgroup:$group:skb-egress, cgroup:$group:skb-ingress { @[packet.proto, packet.daddr, packet.ether] = count(); }
cgroup:$group:skb-ingress { @in = sum(packet.len); }"
echoes 2 127.0.0.1
within nsenter --net=/run/netns/$ns ping -q -n -c 3 -i 0.05 -W 1 127.0.0.1 | grep -o '[0-9]* received'
stop INT
trace --unsafe -e "cgroup:$group:skb-egress /packet.proto == IPPROTO_ICMP/ { return 0; }"
within nsenter --net=/run/netns/$ns ping -q -n -c 2 -i 0.05 -W 1 127.0.0.1 | grep -o '[0-9]* received'
echoes 1 127.0.0.1
stop KILL
within nsenter --net=/run/netns/$ns ping -q -n -c 2 -i 0.05 -W 1 127.0.0.1 | grep -o '[0-9]* received'
--- timeout
120
--- needs
root
cmd:ip
cmd:ping
cmd:nsenter
cmd:findmnt
--- stdout
2 received
3 received
@[1, 127.0.0.1, 2048]: 6
@in: 252
0 received
1 received
2 received
