What programs read of the context on a machine recorded on arm64: x0 ... x7 are at 0 ... 56, sp, pc and
pstate at 248, 256 and 264 in its struct pt_regs.
--- cmd
cp "$TESTS/host/arm64/notes.so" .
reads() {
	echo "$1"
	"$KTRACE" --host "$TESTS/host/arm64" -d object -e "$1" | sed -nE 's/.* = \*\((u[0-9]+) \*\)\(r1 (\+[0-9]+)\)$/	\1 \2/p'
}
reads 'kprobe:vfs_read { @ = arg0; }'
reads 'kprobe:vfs_read { @ = arg7; }'
reads 'kprobe:vfs_read { @ = reg("x0"); }'
reads 'kprobe:vfs_read { @ = reg("r29"); }'
reads 'kprobe:vfs_read { @ = reg("lr"); }'
reads 'kprobe:vfs_read { @ = reg("pstate"); }'
reads 'kretprobe:vfs_read { @ = retval; }'
reads 'profile:hz:99 { @ = reg("pc"); }'
reads 'profile:hz:99 { @ = usermode; }'
reads 'kprobe:vfs_read { @ = ((struct pt_regs *)ctx).sp; }'
reads 'uprobe:./notes.so:work { @ = arg1; }'
reads 'fentry:vfs_read { @ = args.count; }'
reads 'tracepoint:syscalls:sys_enter_openat { @ = args.dfd; }'
--- stdout
kprobe:vfs_read { @ = arg0; }
	u64 +0
kprobe:vfs_read { @ = arg7; }
	u64 +56
kprobe:vfs_read { @ = reg("x0"); }
	u64 +0
kprobe:vfs_read { @ = reg("r29"); }
	u64 +232
kprobe:vfs_read { @ = reg("lr"); }
	u64 +240
kprobe:vfs_read { @ = reg("pstate"); }
	u64 +264
kretprobe:vfs_read { @ = retval; }
	u64 +0
profile:hz:99 { @ = reg("pc"); }
	u64 +256
profile:hz:99 { @ = usermode; }
	u64 +264
kprobe:vfs_read { @ = ((struct pt_regs *)ctx).sp; }
	u64 +248
uprobe:./notes.so:work { @ = arg1; }
	u64 +8
fentry:vfs_read { @ = args.count; }
	u64 +16
tracepoint:syscalls:sys_enter_openat { @ = args.dfd; }
	u64 +16
