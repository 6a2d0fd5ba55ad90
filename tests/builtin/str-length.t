str() of an address and of text: a length counts the NUL; without one max_strlen cuts, with a mark.
--- prog
config = { max_strlen = 8 }
tracepoint:syscalls:sys_enter_execve /pid == cpid/ {
	$n = 3;
	printf("%s|%s|%s|%s|%s|\n", str(args.filename), str(args.filename, 5), str(args.filename, $n),
		str(args.filename, 1), str(args.filename, 0));
	$s = str(args.filename, 7);
	printf("%s|%s|%s|%s|\n", str($s, $n), str($s, $n - 3), str($s, 100 * $n), str("abcdef", $n));
}
--- args
-q -c /bin/true -
--- needs
root
tracefs
--- stdout
/bin/tru..|/bin|/b|||
/b||/bin/t|ab|


