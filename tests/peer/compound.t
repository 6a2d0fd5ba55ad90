Compound assignment and steps.
--- prog
BEGIN {
	@a = 10; @a += 5; @a -= 3; @a *= 2; @a /= 5; @a %= 3; @a <<= 4; @a >>= 1; @a |= 64; @a &= 127; @a ^= 1;
	$b = 1; $b++; ++$b; $b--;
	@c++; @c++; ++@c;
	@d[1]++; @d[1] += 4; @d[2]--;
	printf("%d %d\n", $b, @a);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
