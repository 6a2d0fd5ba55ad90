An exit() that is only found when the trace ends for another reason, here a signal that came while ktrace did not run, cuts off all that was sent after it, and its status counts.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ {
	@n++;
	printf("%d\n", @n);
	if (@n == 3) { exit(7); }
}
end { printf("end after %d\n", @n); clear(@n); }
--- args
-q -
--- trigger
kill -STOP $KTRACE_PID
"$TARGETS/syscalls" 10
kill -INT $KTRACE_PID
kill -CONT $KTRACE_PID
while kill -0 $KTRACE_PID 2>/dev/null; do sleep 0.02; done
--- needs
root
tracefs
--- exit
7
--- stdout
1
2
3
end after 3


