With -p all threads that run already are watched. A virtual machine may lose its debug registers when it is preempted, so a count that falls short is taken again.
--- cmd
once() {
	rm -f go out
	mkfifo go
	sleep 20 >go & opener=$!
	"$TARGETS/watch" 100 -w <go &
	target=$!
	until [ "$(ls /proc/$target/task | wc -l)" -ge 2 ] || ! kill -0 $target; do sleep 0.05; done
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q -p $target -e 'watchpoint:0x10000000:8:w { @ = count(); @threads[tid] = 1; } END { @n = len(@threads); clear(@threads); }' >out &
	until grep -qs ATTACHED out || ! kill -0 $!; do sleep 0.05; done
	kill $opener
	wait
}
for try in 1 2 3 4 5 6 7 8 9 10; do
	once
	grep -qx '@: 200' out && break
done
grep -v ATTACHED out
--- needs
for_each_map_elem
root
--- stdout


@: 200
@n: 2
