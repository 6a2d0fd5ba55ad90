exit(), return, break and continue leave loops over ranges and maps; bodies read the probe's arguments and change what is around.
--- prog
config = { print_maps_on_exit = false }
begin {
	for ($i : 0..3) { if ($i == 1) { break; } print($i); }
	for $i : 0..2 { print($i); }
	for ($i : 3..1) { print("never"); }
	for ($i : (-2)..1) { @sum += $i; }
	print(@sum);
	@a[1] = 10; @a[2] = 20; @a[3] = 30;
	$n = 0;
	for ($kv : @a) { if ($kv.0 == 2) { continue; } $n += $kv.1; }
	print($n);
	@two[1, "x"] = 5;
	for $kv : @two { print($kv); print($kv.0.1); }
	@c[1] = count(); @s[2] = sum(5); @m[3] = max(7); @n[4] = min(-7); @v[5] = avg(10);
	for ($kv : @c) { print($kv); }
	for ($kv : @s) { print($kv); }
	for ($kv : @m) { print($kv); }
	for ($kv : @n) { print($kv); }
	for ($kv : @v) { print($kv); }
}
tracepoint:syscalls:sys_enter_nanosleep /comm == "ktrace-nap"/ {
	for ($i : 0..20) { @arg = args.rqtp != 0; if ($i == 5) { @last = $i; exit(); } }
	@never = 1;
}
end {
	print(@arg);
	print(@last);
	for ($i : 0..3) { if ($i == 1) { return; } print($i); }
	print("never");
}
--- args
-q prog.bt
--- trigger
cat >nap.c <<'END'
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
int main(void) { struct timespec t = { 0, 1000 }; syscall(SYS_nanosleep, &t, 0); return 0; }
END
cc -o ktrace-nap nap.c && ./ktrace-nap
while kill -0 "$KTRACE_PID" 2>/dev/null; do sleep 0.05; done
--- needs
root
cmd:cc
--- stdout
0
0
1
@sum: -3
40
((1, x), 5)
x
(1, 1)
(2, 5)
(3, 7)
(4, -7)
(5, 10)
@arg: true
@last: 5
0
