*= on a map, of many events on all CPUs at once, loses none: the result is that of one after the other. (Newer kernels may skip an event
while the program is at work on that CPU; then that is told.)
--- prog
config = { print_maps_on_exit = false }
begin { @x = 1; @k[1] = 1; }
tracepoint:syscalls:sys_enter_write /comm == "ktrace-mul"/ {
	@n++;
	@x *= 3;
	@k[1] *= 5;
}
end {
	$x = 1;
	$k = 1;
	for ($i : 0..@n) { $x *= 3; $k *= 5; }
	printf("%d %d %d\n", @n, @x == $x, @k[1] == $k);
}
--- args
-q prog.bt
--- trigger
cp "$(command -v dd)" ./ktrace-mul
for i in 1 2 3 4; do
	./ktrace-mul if=/dev/zero of=/dev/null bs=1 count=50000 status=none & pids="$pids $!"
done
wait $pids
--- needs
root
cmd:dd
atomic_fetch
--- match
^[12][0-9]{5} 1 1$
--- match-stderr
! error
! lost
