Names of signals, errors and system calls; numbers without a name.
--- prog
begin {
	print((signal_name(9), signal_name(15), signal_name(0), signal_name(-1), signal_name(1000)));
	print((strerror(2), strerror(-13), strerror(5000), strerror((int32)-2)));
	print((syscall_name(0), syscall_name(99999), syscall_name(-1)));
	@[signal_name(9)] = count();
	if (signal_name(9) == "SIGKILL") { print("equal"); }
	exit();
}
--- args
-q -
--- needs
root
--- stdout
(SIGKILL, SIGTERM, Unknown signal, Unknown signal, Unknown signal)
(No such file or directory, Permission denied, Unknown error, No such file or directory)
(read, unknown, unknown)
equal


@[SIGKILL]: 1
