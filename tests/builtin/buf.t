buf() of an address with a literal and a variable length, of arrays and strings.
--- prog
tracepoint:syscalls:sys_enter_write /pid == cpid/ {
	printf("%r|%rx|%rh\n", buf(args.buf, args.count), buf(args.buf, 3), buf(args.buf, 2));
	print(buf(args.buf, args.count)); print(buf("ab")); print(buf("abc", 2));
	@[buf(args.buf, 4)] = count();
}
tracepoint:sched:sched_process_exec /pid == cpid/ { printf("%r\n", buf(comm, 4)); }
--- args
-q -c "/bin/echo hello" -
--- needs
root
tracefs
--- filter
/^hello$/d
--- stdout
echo
hello\x0a|\x68\x65\x6c|68 65
hello\x0a
ab\x00
ab


@[hell]: 1
