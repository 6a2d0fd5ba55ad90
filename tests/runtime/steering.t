What steers the trace arrives when the buffer is full of what is to be printed, in its place behind what was sent before: maps are printed and emptied, exit() ends it with its status.
--- prog
config = { perf_rb_pages = 1 }
begin {
	@a[1] = 11; @b[2] = 22; @sum[3] = sum(7);
	for ($i : 0..2000) { printf("line\n"); }
	print(@a); clear(@a);
	printf("lost\n");
	@sum[3] = sum(7); print(@b); print(@sum); clear(@b); clear(@sum);
	exit(3);
}
interval:ms:1 { printf("late\n"); }
end { @sum[3] = sum(1); }
--- args
-q --no-warnings -
--- needs
root
--- filter
/line/d
--- exit
3
--- stdout
@a[1]: 11
@b[2]: 22
@sum[3]: 14


@sum[3]: 1
--- stderr
Lost 1746 events
