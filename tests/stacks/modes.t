The forms of stacks in one program, as values, as keys and in tuples of both kinds, with a depth each, and len(); stack_mode is the form where none is named. Equal stacks of different forms are different keys.
--- cmd
t=$TARGETS/spin
"$KTRACE" -q -c "$t 1" -e "uprobe:$t:burn_inner {
	if (@once++ == 0) {
		@[ustack(2)] = 1; @[ustack(2)] = 2;
		@perf[ustack(perf, 2)] = 1;
		@raw[ustack(raw, 2), 7] = 1;
		@id[7, ustack(build_id, 2)] = 1;
		@val = ustack(1);
		@tuple = (1, ustack(raw, 2), len(ustack(3)));
		printf(\"%d %d %d\n\", len(ustack(1)), len(ustack(raw, 2)), len(ustack(perf, 3)));
		print(ustack(raw, 1));
	}
} END { clear(@once); }"
"$KTRACE" -q -c "$t 1" -e "config = { stack_mode = perf } uprobe:$t:burn_inner { if (@n++ == 0) { printf(\"%s|%s\", ustack(1), ustack(bpftrace, 1)); } } END { clear(@n); }"
"$KTRACE" -q -e 'config = { stack_mode = raw } BEGIN { printf("%d\n", len(kstack(2)) <= 2); }'
--- needs
caller
root
uprobe
--- filter
s/[0-9a-f]{40}/ID/
s/0x[0-9a-f]+$/OFF/
s/0x[0-9a-f]+\]/OFF]/
s/^\t[0-9a-f]+ /\tADDR /
s/ \(\/.*\/spin\)/ (here)/
s/\b[0-9a-f]{8,16}\b/ADDR/
s/\+[0-9]+/+N/
--- stdout
1 2 3

ADDR



@[
        burn_inner+N
        burn_middle+N
]: 2
@id[7, 
ID OFF
ID OFF
]: 1
@perf[
	ADDR burn_inner+N (here)
	ADDR burn_middle+N (here)
]: 1
@raw[
ADDR
ADDR
, 7]: 1
@tuple: (1, 
ADDR
ADDR
, 3)
@val: 
        burn_inner+N


	ADDR burn_inner+N (here)
|
        burn_inner+N


1


