map_order = "key" prints maps of numbers by key; print(@m, 2) still keeps the largest. The default is
by value.
--- cmd
for order in key value; do
	KTRACE_MAP_ORDER=$order "$KTRACE" -q -e 'begin {
	@m[3] = 1; @m[2] = 7; @m[1] = 5; @s["b", 2] = count(); @s["a", 10] = count(); @s["a", 9] = count();
	@s["a", 9] = count(); print(@m, 2); exit(); }'
done
--- needs
root
--- stdout
@m[1]: 5
@m[2]: 7


@m[1]: 5
@m[2]: 7
@m[3]: 1
@s[a, 9]: 2
@s[a, 10]: 1
@s[b, 2]: 1
@m[1]: 5
@m[2]: 7


@m[3]: 1
@m[1]: 5
@m[2]: 7
@s[a, 10]: 1
@s[b, 2]: 1
@s[a, 9]: 2
