After SIGKILL nothing stays of the programs at kernel functions, security hooks and packets.
--- cmd
. "$TESTS/net.sh"
group=/sys/fs/cgroup/ktrace-killed-$$
mkdir "$group" || exit 1
trap 'ip netns del $ns; rmdir "$group"' EXIT
gone() { for id in $ids; do ! bpftool prog show id "$id" >/dev/null 2>&1 || return; done; }
run() {	# run WHAT ARG...: nothing is left of its programs
	what=$1; shift
	trace "$@"
	ids=$(sed -n 's/^prog_id:[^0-9]*//p' /proc/"$pid"/fdinfo/* | sort -u)
	[ "$ids" ] || echo "$what: no programs"
	stop KILL
	soon gone
	echo "$what: gone"
}
run functions -e 'kprobe:vfs_read { @a++; } kretprobe:vfs_read { @b++; } kprobe:vfs_* { @c++; } kretprobe:vfs_* { @d++; }'
run trampolines -e 'fentry:vfs_read { @a++; } fexit:vfs_read { @b++; } lsm:ipc_permission { @c++; }'
run packets -e "xdp:lo { @a++; } tc:lo:ingress { @b++; } cgroup:$group:skb-egress { @c++; } socket:lo { @d++; }"
run filters --no-feature tcx -e 'tc:lo:ingress { @a++; } tc:lo:egress { @b++; }'
clean() { ! inside tc qdisc show dev lo | grep -q clsact; }
soon clean
ls /sys/fs/bpf
--- timeout
120
--- needs
root
vm
kprobe
fentry
cmd:ip
cmd:tc
cmd:nsenter
cmd:bpftool
--- stdout
functions: gone
trampolines: gone
packets: gone
filters: gone
