A string that was cut has a mark, which the configuration says.
--- prog
config = { max_strlen = 6; str_trunc_trailer = "~" }
tracepoint:syscalls:sys_enter_execve /pid == cpid/ {
	print(str(args.filename)); printf("%s|\n", str(args.filename)); @[str(args.filename)] = str(args.filename);
}
--- args
-q -c /bin/true -
--- needs
root
tracefs
--- stdout
/bin/t~
/bin/t~|


@[/bin/t~]: /bin/t~
