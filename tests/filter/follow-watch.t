--follow with a watchpoint: memory of children, that run already and that come, is watched in all their threads. A virtual machine may lose its debug registers when it is preempted, so a count that falls short is taken again.
--- cmd
once() {
	rm -f go out
	mkfifo go
	cat >parent <<-END
	( read -r line <go; exec "$TARGETS/watch" 100 ) & wait
	"$TARGETS/watch" 50
	END
	sh parent & target=$!
	until pgrep -P $target >/dev/null; do sleep 0.05; done
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q --follow -p $target -e 'watchpoint:0x10000000:8:w { @ = count(); @threads[tid] = 1; } END { @n = len(@threads); clear(@threads); }' >out &
	until grep -qs ATTACHED out || ! kill -0 $!; do sleep 0.05; done
	"$TARGETS/watch" 70
	echo go >go
	wait
}
for try in 1 2 3 4 5 6 7 8 9 10; do
	once
	grep -qx '@: 300' out && break
done
grep @ out
--- needs
for_each_map_elem
btf
root
cmd:pgrep
--- stdout
@: 300
@n: 4
