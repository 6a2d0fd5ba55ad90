errorf() and warnf() tell their place; assert() ends the trace.
--- prog
begin {
	errorf("a %d", 1);
	warnf("b %s\n", comm);
	assert(pid != 0, "all is well");
	assert(pid == 0, "pid is not 0");
	print("not reached");
}
--- args
-q -
--- needs
root
--- exit
1
--- stdout


--- stderr
stdin:2:2: error: a 1
stdin:3:2: warning: b ktrace
stdin:5:2: error: assert failed: pid is not 0
