Structs, arrays, tuples and records are values of maps, keys, variables, and are compared.
--- prog
begin {
	@arr = curtask.cpus_mask.bits;
	$arr = curtask.cpus_mask.bits;
	print($arr == curtask.cpus_mask.bits);
	@byarr[$arr] = 1;
	print(has_key(@byarr, curtask.cpus_mask.bits));
	@s = curtask.sched_info;
	$s = curtask.sched_info;
	print($s.pcount == @s.pcount);
	@bys[$s] = 1;
	print(@bys[$s]);
	$t = (1, (2, "x"));
	$t = (100000, (3, "longer"));
	@t[1] = $t;
	print(@t[1]);
	print(@t[1].1.1);
	print($t == (100000, (3, "longer")));
	$r = (a = 1, b = (c = "y"));
	@byr[$r] = 2;
	print(@byr[(a = 1, b = (c = "y"))]);
	print($r.b.c);
	@bybuf[buf("abc", 3)] = 1;
	@byptr[(int32 *)16] = 1;
	@bybool[true] = 1;
	@byenum[TCP_CA_Loss] = 1;
	print(@byenum);
	@byip[ntop(0x0100007f)] = 1;
	print(@byip);
	@c[1] = count();
	@bycount[@c[1]] = 1;
	print(@bycount);
	clear(@arr); clear(@byarr); clear(@s); clear(@bys); clear(@t); clear(@byr); clear(@bybuf);
	clear(@byptr); clear(@bybool); clear(@byenum); clear(@byip); clear(@c); clear(@bycount);
}
--- args
-q prog.bt
--- needs
root
--- stdout
true
true
true
1
(100000, (3, longer))
longer
true
2
y
@byenum[TCP_CA_Loss]: 1
@byip[127.0.0.1]: 1
@bycount[1]: 1


