What print() and the end show of maps that are empty, cleared or zeroed, only the largest entries, entries divided, and the order of entries.
--- prog
begin {
	@x = count(); @k[1] = count(); @h = hist(1); @hk[1] = hist(2); @l = lhist(1, 0, 4, 1);
	clear(@x); clear(@k); clear(@h); clear(@hk); clear(@l);
	print(@x); print(@k); print(@h); print(@hk); print(@l);
	printf("zeroed\n");
	@zh = hist(1); @zk[1] = hist(2); @zc[7] = count(); @zs = sum(3);
	zero(@zh); zero(@zk); zero(@zc); zero(@zs);
	print(@zh); print(@zk); print(@zc); print(@zs);
	clear(@zh); clear(@zk); clear(@zc); clear(@zs);
	printf("order\n");
	@n["a"] = 3; @n["b"] = -1; @n["c"] = 2;
	@min[1] = min(5); @min[2] = min(-5);
	@avg[1] = avg(9); @avg[2] = avg(4);
	@hist[1] = hist(1); @hist[1] = hist(1); @hist[2] = hist(1);
	@s[3] = "c"; @s[-1] = "a"; @s[2] = "b";
	@t[2, "a"] = "x"; @t[1, "b"] = "y"; @t[1, "a"] = "z";
	print(@n, 2); print(@n, 0, 2); print(@avg, 1, 2); print(@hist, 0, 2);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
@x: 0
zeroed
@zh:

@zk[1]:

@zc[7]: 0
@zs: 0
order
@n[c]: 2
@n[a]: 3
@n[b]: 0
@n[c]: 1
@n[a]: 1
@avg[1]: 4
@hist[2]:
[1]                    0 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@hist[1]:
[1]                    1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|



@avg[2]: 4
@avg[1]: 9
@hist[2]:
[1]                    1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@hist[1]:
[1]                    2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@min[2]: -5
@min[1]: 5
@n[b]: -1
@n[c]: 2
@n[a]: 3
@s[-1]: a
@s[2]: b
@s[3]: c
@t[1, a]: z
@t[1, b]: y
@t[2, a]: x
