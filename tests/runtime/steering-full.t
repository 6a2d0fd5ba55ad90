When even the buffer for what steers is full, that is told, exit() ends the trace all the same, and a map of which the printing was lost is whole.
--- prog
config = { perf_rb_pages = 1 }
begin {
	@a[1] = 11; @b[2] = sum(20); @b[3] = sum(1); @z = 0;
	for ($i : 0..300) { printf("line\n"); }
	for ($i : 0..2047) { clear(@z); }
	for ($i : 0..682) { clear(@z); }
	print(@a); print(@b); clear(@a); clear(@b);
	@b[2] = sum(2);
	exit(3);
}
interval:ms:1 { printf("late\n"); }
--- args
-q -
--- needs
root
--- filter
/line/d
--- exit
3
--- stdout
@a[1]: 11


@b[3]: 1
@b[2]: 22
--- stderr
Lost 48 events
stdin:4:22: warning: 45 event(s) lost here: the buffer was full; raise 'perf_rb_pages', or send less
stdin:7:13: warning: 1 event(s) lost here: the buffer was full; raise 'perf_rb_pages', or send less
stdin:7:24: warning: 1 event(s) lost here: the buffer was full; raise 'perf_rb_pages', or send less
stdin:7:35: warning: 1 event(s) lost here: the buffer was full; raise 'perf_rb_pages', or send less
