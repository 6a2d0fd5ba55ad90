All that a program does with a map that is printed and emptied in one action meets the same entries: loops, len, has_key, delete, reading back; zero keeps the keys.
--- prog
begin {
	@a[1] = 5; @a[2] = 6; @s[3] = "x"; @c[1] = count(); @c[2] = count();
	for ($kv : @a) { @n += $kv.1; }
	print(@n); print(len(@a)); delete(@a, 1); print(len(@a)); print(has_key(@a, 2)); print(@a[2]);
	if (@c[1] == 1) { printf("c %d\n", @c[1]); }
	print(@a); print(@s); clear(@a); clear(@s); print(@c); zero(@c);
}
interval:ms:200 {
	printf("%d %d %d\n", len(@a), len(@s), len(@c));
	@c[2] = count(); @a[7] = 1;
	print(@c); print(@a);
	exit();
}
--- args
-q -
--- needs
for_each_map_elem
root
--- stdout
@n: 11
2
1
true
6
c 1
@a[2]: 6
@s[3]: x
@c[1]: 1
@c[2]: 1
0 0 2
@c[1]: 0
@c[2]: 1
@a[7]: 1


@a[7]: 1
@c[1]: 0
@c[2]: 1
@n: 11
