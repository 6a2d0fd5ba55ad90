With the setting decode_args, flags, modes, signals, families and errors among args are printed by their
names; what has no name stays a number, and so does all of it without the setting and in JSON.
--- cmd
trace() {
	"$KTRACE" -q "$@" -c "$TARGETS/decoded" -e '
	tracepoint:syscalls:sys_enter_openat, tracepoint:syscalls:sys_enter_unlinkat, tracepoint:syscalls:sys_exit_openat,
	tracepoint:syscalls:sys_enter_mkdirat, tracepoint:syscalls:sys_enter_mmap, tracepoint:syscalls:sys_enter_madvise,
	tracepoint:syscalls:sys_enter_socket, tracepoint:syscalls:sys_enter_lseek, tracepoint:syscalls:sys_enter_flock,
	tracepoint:syscalls:sys_enter_kill /pid == cpid/ { print(args); }' |
	sed -E 's/0x[0-9a-f]{6,}/ADDR/; s/"(filename|pathname)": [0-9]+/"\1": 0/; s/pid = [0-9]+/pid = N/; s/"pid": [0-9]+/"pid": 0/g; s/(fd = |ret = )[0-9]+,?/\1N/; s/("ret"|"fd"|"dfd"): [0-9]+/\1: 0/'
}
export KTRACE_DECODE_ARGS=1
trace | sed -n '/O_APPEND/,$p'
trace -f json | sed -n '/525377/,$p' | head -4
KTRACE_DECODE_ARGS=0 trace | grep -c 'O_\|SIG\|AF_\|PROT_' || :
--- needs
root
tracefs
--- stdout
{ .__syscall_nr = 257, .dfd = AT_FDCWD, .filename = ADDR, .flags = O_WRONLY|O_CREAT|O_APPEND|O_CLOEXEC, .mode = 0640 }
{ .__syscall_nr = 257, .ret = N }
{ .__syscall_nr = 257, .dfd = N .filename = ADDR, .flags = O_RDONLY|O_NOFOLLOW|O_PATH|0x40000000, .mode = 0 }
{ .__syscall_nr = 257, .ret = -ENOENT }
{ .__syscall_nr = 258, .dfd = AT_FDCWD, .pathname = ADDR, .mode = 01755 }
{ .__syscall_nr = 263, .dfd = AT_FDCWD, .pathname = ADDR, .flag = AT_REMOVEDIR }
{ .__syscall_nr = 263, .dfd = AT_FDCWD, .pathname = ADDR, .flag = 0 }
{ .__syscall_nr = 9, .addr = 0, .len = 4096, .prot = PROT_READ|PROT_EXEC, .flags = MAP_PRIVATE|MAP_ANONYMOUS|MAP_NORESERVE, .fd = N .off = 0 }
{ .__syscall_nr = 28, .start = 0, .len_in = 0, .behavior = MADV_DONTNEED }
{ .__syscall_nr = 41, .family = AF_INET6, .type = SOCK_DGRAM|SOCK_NONBLOCK, .protocol = 0 }
{ .__syscall_nr = 41, .family = AF_VSOCK, .type = SOCK_STREAM, .protocol = 0 }
{ .__syscall_nr = 8, .fd = N .offset = 0, .whence = SEEK_END }
{ .__syscall_nr = 73, .fd = N .cmd = LOCK_EX|LOCK_NB }
{ .__syscall_nr = 62, .pid = N, .sig = SIGWINCH }


{"type": "value", "data": {"__syscall_nr": 257, "dfd": 0, "filename": 0, "flags": 525377, "mode": 416}}
{"type": "value", "data": {"__syscall_nr": 257, "ret": 0}}
{"type": "value", "data": {"__syscall_nr": 257, "dfd": 0, "filename": 0, "flags": 1075970048, "mode": 0}}
{"type": "value", "data": {"__syscall_nr": 257, "ret": -2}}
0
