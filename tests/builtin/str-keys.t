Strings from memory are equal keys to literals of other sizes.
--- prog
tracepoint:syscalls:sys_enter_execve /pid == cpid/ {
	@[str(args.filename)] = count(); @[str(args.filename, 64)] = count(); @["/bin/true"] = count();
	if (str(args.filename) == "/bin/true") { print("equal"); }
	print((strlen(str(args.filename)), strcontains(str(args.filename), "/tr"), strncmp(str(args.filename), "/bin/", 5)));
}
--- args
-q -c /bin/true -
--- needs
root
tracefs
--- stdout
equal
(9, true, 0)


@[/bin/true]: 3
