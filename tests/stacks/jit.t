Code made at run time has the names of /tmp/perf-PID.map, also in a container, where the pid is another and /tmp is its own, and after its end.
--- cmd
"$KTRACE" -q -c "$TARGETS/jit 300" -e "uprobe:$TARGETS/jit:reached { @[ustack(3)] = count(); }"
dir=$(mktemp -d /var/tmp/ktrace-jit.XXXXXX) && cp "$TARGETS/jit" "$dir/inside"
export dir
unshare -pm --fork sh -c 'mount -t tmpfs none /tmp && exec "$dir/inside" 1500' &
"$KTRACE" -q -e "uprobe:$dir/inside:reached { @[ustack(perf, 3)] = count(); if (@n++ > 20) { exit(); } } END { clear(@n); }"
wait
rm -r "$dir"
--- timeout
120
--- needs
caller
root
uprobe
cmd:unshare
--- filter
s/\+[0-9]+/+N/
s/: [0-9]+$/: COUNT/
s/\t[0-9a-f]+ /\tADDR /
s/\(\/.*\/(jit|inside)\)/(\1)/
--- stdout


@[
        reached+N
        lang::made(int) [tier 1]+N
        main+N
]: COUNT


@[
	ADDR reached+N (inside)
	ADDR lang::made(int) [tier 1]+N ([unknown])
	ADDR main+N (inside)
]: COUNT
