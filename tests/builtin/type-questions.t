What an expression is; errors in the place of pointers; functions that programs may call.
--- prog
begin {
	print((is_array((int8[2])"a"), is_integer(3), is_unsigned_integer((uint8)3), is_unsigned_integer((int8)3)));
	print((is_ptr(curtask), is_str(comm), is_str(3), is_literal(3), is_literal("x"), is_literal(pid)));
	print((is_err(-5), is_err(12), is_err(-4096), kfunc_exist("vfs_read"), kfunc_exist("no such function")));
	exit();
}
--- args
-q -
--- needs
root
btf
--- stdout
(true, true, true, false)
(true, true, false, true, true, false)
(true, false, false, false, false)


