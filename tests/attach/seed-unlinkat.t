Entry and return of unlinkat with the name that was asked for and what came of it.
--- prog
tracepoint:syscalls:sys_enter_unlinkat /comm == "unlinks"/ { @name[tid] = str(args.pathname); }
tracepoint:syscalls:sys_exit_unlinkat /comm == "unlinks" && has_key(@name, tid)/ {
	printf("%s %d\n", @name[tid], args.ret);
	delete(@name, tid);
}
--- args
-q -
--- needs
root
tracefs
cmd:python3
--- trigger
touch a-name
python3 -c 'import os
open("/proc/self/comm", "w").write("unlinks")
d = os.open(".", os.O_RDONLY)
os.unlink("a-name", dir_fd=d)
try: os.unlink("no-such-name", dir_fd=d)
except FileNotFoundError: pass'
--- stdout
a-name 0
no-such-name -2


