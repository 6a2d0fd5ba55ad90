Order of maps: numbers by value, all else by key; maps by name.
--- prog
begin {
	@n["c"] = 1; @n["a"] = 3; @n["b"] = 2;
	@s[3] = "x"; @s[1] = "z"; @s[2] = "y"; @s[-1] = "w";
	@k["b", 2] = "1"; @k["b", 1] = "2"; @k["a", 3] = "3";
	@m["lo"] = min(1); @m["hi"] = min(9); @a["x"] = avg(3); @a["y"] = avg(1);
	@z = 0; @b = true; @e = ""; @neg[1] = -5; @neg[2] = 5; @neg[3] = -7;
	exit();
}
--- args
-q -
--- needs
root
--- stdout


@a[y]: 1
@a[x]: 3
@b: true
@e: 
@k[a, 3]: 3
@k[b, 1]: 2
@k[b, 2]: 1
@m[lo]: 1
@m[hi]: 9
@n[c]: 1
@n[b]: 2
@n[a]: 3
@neg[3]: -7
@neg[1]: -5
@neg[2]: 5
@s[-1]: w
@s[1]: z
@s[2]: y
@s[3]: x
@z: 0
