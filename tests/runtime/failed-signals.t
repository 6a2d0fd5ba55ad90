A signal that the kernel does not send, as there is none of that number, is told at the end, with the place and how often; one that
was sent is not.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "unsignalled"/ {
	$s = 100 + (pid == 0);
	signal($s);
	signal_thread($s);
	signal("URG");
}
--- args
-q --unsafe -
--- needs
root
tracefs
--- trigger
cp "$TARGETS/syscalls" unsignalled
./unsignalled 3
--- stdout


--- stderr
stdin:3:2: warning: 3 call(s) failed here: nothing was done (helper 'send_signal' returned -22)
stdin:4:2: warning: 3 call(s) failed here: nothing was done (helper 'send_signal_thread' returned -22)
