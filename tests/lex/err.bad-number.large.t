A number over 64 bits.
--- prog
begin {
	@a = 18446744073709551616; @a = 0x1ffffffffffffffff; @a = 300000d;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '18446744073709551616' is not a number: it is larger than 18446744073709551615 [bad-number]
    2 |     @a = 18446744073709551616; @a = 0x1ffffffffffffffff; @a = 300000d;
      |          ^~~~~~~~~~~~~~~~~~~~
stdin:2:34: error: '0x1ffffffffffffffff' is not a number: it is larger than 18446744073709551615 [bad-number]
    2 |     @a = 18446744073709551616; @a = 0x1ffffffffffffffff; @a = 300000d;
      |                                     ^~~~~~~~~~~~~~~~~~~
stdin:2:60: error: '300000d' is not a number: it is larger than 18446744073709551615 [bad-number]
    2 |     @a = 18446744073709551616; @a = 0x1ffffffffffffffff; @a = 300000d;
      |                                                               ^~~~~~~
