On a kernel without cookies a program of several attach points asks for none when it prints.
--- cmd
"$KTRACE" --no-feature=cookie,raw_tp_cookie,perf_link -d codegen prog.bt >code || exit
grep -c 'i64 174 to' code
"$KTRACE" --no-feature=cookie,raw_tp_cookie,perf_link -q prog.bt
--- prog
tracepoint:syscalls:sys_exit_kill, tracepoint:syscalls:sys_exit_tkill, tracepoint:syscalls:sys_exit_tgkill
/comm == "nobody"/
{
	printf("%s %d\n", comm, args.ret);
}
interval:ms:10 { exit(); }
--- needs
root
tracefs
--- stdout
0


