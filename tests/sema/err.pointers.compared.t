Comparing pointers to different types is told; void and the same type are not.
--- prog
begin {
	$p = (int32 *)0x1000;
	$q = (int8 *)0x1000;
	$v = (void *)0;
	@a = $p == $q;
	@b = $p == $v;
	@c = $p != (int32 *)1;
	@d = $p == 0;
}
--- cmd
"$KTRACE" --check prog.bt
--- stderr
prog.bt:5:7: warning: this compares pointers to different things, 'int32 *' and 'int8 *' [pointers]
    5 |     @a = $p == $q;
      |          ^~~~~~~~
