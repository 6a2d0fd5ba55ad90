Decimal, hex and octal numbers, separators, exponents and C suffixes.
--- prog
begin {
	@a = 0; @a = 42; @a = 18446744073709551615;
	@a = 0x1f; @a = 0XFF; @a = 0xdead_beef;
	@a = 017; @a = 0_7; @a = 1_000_000;
	@a = 1e3; @a = 9E18;
	@a = 1u; @a = 2UL; @a = 3ull; @a = 4LL; @a = 5l;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @a 0)
    (= @a 42)
    (= @a 18446744073709551615)
    (= @a 31)
    (= @a 255)
    (= @a 3735928559)
    (= @a 15)
    (= @a 7)
    (= @a 1000000)
    (= @a 1000)
    (= @a 9000000000000000000)
    (= @a 1)
    (= @a 2)
    (= @a 3)
    (= @a 4)
    (= @a 5)))
