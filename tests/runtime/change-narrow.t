Changes of values of one byte are not lost either, with and without a key, beside other CPUs: each of an
odd number of events turns all of them over.
--- prog
config = { print_maps_on_exit = false }
begin { @x = false; @k[1] = false; @k[2] = false; @k[3] = false; @k[4] = false; }
tracepoint:syscalls:sys_enter_write /comm == "ktrace-flip"/ {
	@n++;
	@x ^= true;
	@k[1] ^= true;
	@k[2] ^= true;
	@k[3] ^= true;
	@k[4] ^= true;
}
end {
	printf("%d %s %s %s %s %s\n", @n, @x, @k[1], @k[2], @k[3], @k[4]);
	@x |= false;
	@k[1] &= false;
	print((@x, @k[1], @k[9]));
	@k[9] |= true;
	print(@k[9]);
}
--- args
-q prog.bt
--- trigger
cp "$(command -v dd)" ./ktrace-flip
for i in 1 2 3; do
	./ktrace-flip if=/dev/zero of=/dev/null bs=1 count=50001 status=none & pids="$pids $!"
done
wait $pids
--- needs
root
cmd:dd
atomic_fetch
--- stdout
150003 true true true true true
(true, false, false)
true
