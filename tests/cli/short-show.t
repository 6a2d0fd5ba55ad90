What the forms of the command line stand for.
--- cmd
mkdir -p host/tracing/events/demo/thing host/tracing/events/demo/other
echo 6.18.0 >host/release
for e in thing other; do
	echo "demo:$e" >>host/tracing/available_events
	cat >host/tracing/events/demo/$e/format <<END
name: $e
ID: 1
format:
	field:unsigned short common_type;	offset:0;	size:2;	signed:0;
	field:unsigned char common_flags;	offset:2;	size:1;	signed:0;
	field:unsigned char common_preempt_count;	offset:3;	size:1;	signed:0;
	field:int common_pid;	offset:4;	size:4;	signed:1;

	field:int $e;	offset:8;	size:4;	signed:1;
	field:unsigned long addr;	offset:16;	size:8;	signed:0;
	field:const char * path;	offset:24;	size:8;	signed:0;
	field:char comm[16];	offset:32;	size:16;	signed:0;
	field:__data_loc char[] name;	offset:48;	size:4;	signed:0;
	field:void * where;	offset:56;	size:8;	signed:0;

print fmt: "x"
END
done
k() { echo "== $*"; "$KTRACE" --host host --show "$@"; }
k tracepoint:demo:thing
k -n 3 -t 2s t:demo:thing
k -n 1 'tracepoint:demo:*' | grep printf
k count 'vfs_*'
k latency vfs_read
k -t 1500ms latency 'kprobe:vfs_*'
k stacks profile:hz:99
k stacks uprobe:/bin/sh:main
--- stdout
== tracepoint:demo:thing
begin
{
	@room = 100;
}

tracepoint:demo:thing
{
	if (@room > 0) {
		@room--;
		printf("%-16s %-7d thing=%ld addr=%lu path=%s comm=%s name=%s where=%p\n", comm, pid, args.thing, args.addr, str(args.path), args.comm, str(args.name), args.where);
	} else {
		@hidden++;
	}
}

interval:s:1
{
	$n = @hidden;
	if ($n > 0) {
		printf("... %d more were not shown\n", $n);
		@hidden -= $n;
	}
	@room = 100;
}

end
{
	if (@hidden > 0) {
		printf("... %d more were not shown\n", @hidden);
	}
	clear(@room);
	clear(@hidden);
}
== -n 3 -t 2s t:demo:thing
t:demo:thing
{
	$n = @shown++;
	if ($n < 3) {
		printf("%-16s %-7d thing=%ld addr=%lu path=%s comm=%s name=%s where=%p\n", comm, pid, args.thing, args.addr, str(args.path), args.comm, str(args.name), args.where);
	}
	if ($n + 1 == 3) {
		exit();
	}
}

end
{
	clear(@shown);
}

interval:us:2000000
{
	exit();
}
		printf("%-16s %-7d %s %s\n", comm, pid, probe, args);
== count vfs_*
kprobe:vfs_*
{
	@[probe] = count();
}
== latency vfs_read
kprobe:vfs_read
{
	@start[tid] = nsecs;
}

kretprobe:vfs_read
/@start[tid]/
{
	@ns[func] = hist(nsecs - @start[tid]);
	delete(@start, tid);
}

end
{
	clear(@start);
}
== -t 1500ms latency kprobe:vfs_*
kprobe:vfs_*
{
	@start[tid, func] = nsecs;
}

kretprobe:vfs_*
/@start[tid, func]/
{
	@ns[func] = hist(nsecs - @start[tid, func]);
	delete(@start, (tid, func));
}

end
{
	clear(@start);
}

interval:us:1500000
{
	exit();
}
== stacks profile:hz:99
profile:hz:99
{
	@[kstack] = count();
}
== stacks uprobe:/bin/sh:main
uprobe:/bin/sh:main
{
	@[ustack] = count();
}
