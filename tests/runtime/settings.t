Settings that change how a program runs: the form of stacks, room on the stack, the verifier's log.
--- prog
config = { stack_mode = raw; on_stack_limit = 0; log_size = 4096 }
begin {
	$t = (1, "some text", (2, "more"));
	print($t);
	@k[$t] = count();
	print(kstack(1));
	clear(@k);
}
--- args
-q prog.bt
--- filter
s/^[0-9a-f]{16}$/ADDRESS/
--- needs
root
--- stdout
(1, some text, (2, more))

ADDRESS



