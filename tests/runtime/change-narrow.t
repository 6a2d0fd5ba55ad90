Changes of values of one byte are not lost either, with and without a key, beside other CPUs: each event turns
all of them over. (Newer kernels may skip an event while the program is at work on that CPU; then that is told.)
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
	$odd = @n % 2 == 1;
	printf("%s %s %s %s %s\n", @x == $odd, @k[1] == $odd, @k[2] == $odd, @k[3] == $odd, @k[4] == $odd);
	@x = true;
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
--- match-stderr
! error
! lost
--- stdout
true true true true true
(true, false, false)
true
