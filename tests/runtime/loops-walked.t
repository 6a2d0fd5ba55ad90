Without bpf_loop() ranges are walked: constant ones to the end, others up to a limit, which is told when it is met.
--- prog
begin {
	for ($i : 0..5000) { @constant = $i; }
	$n = 100;
	for ($i : (-3)..$n) { @variable += $i; }
	$far = nsecs;
	for ($i : 0..$far) { if ($i > 10) { break; } @broken = $i; }
	for ($i : 5..$far) { @cut = $i; }
	for ($i : $far..5) { @never = $i; }
}
end { @never = 0; }
--- args
--no-feature loop -q prog.bt
--- needs
root
--- stdout


@broken: 10
@constant: 4999
@cut: 1028
@never: 0
@variable: 4944
--- stderr
prog.bt:1:1: warning: 1 loop(s) over a range ended early here: this kernel does no more rounds
