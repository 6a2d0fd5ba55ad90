Two strings of 1024 bytes are compared, and live in a tuple and as a key, without an empty block in the code.
--- prog
BEGIN {
	$a = str(0);
	$b = str(0);
	if ($a == $b) { @same[$a] = ($a, $b, 5); }
}
tracepoint:syscalls:sys_enter_openat {
	$a = str(args.filename);
	$b = str(args.filename);
	@[$a, $b] = count();
	if ($a == $b) { @last = $a; }
}
--- args
--dry-run -
--- needs
big_keys
root
tracefs
--- stdout
