Constants are folded: integers, booleans, strings.
--- prog
begin {
	@a = 2 + 3 * 4 - 1; @b = -7 / 2; @c = -7 % 3; @d = 1 << 63; @e = ~0; @f = 0xff & 0x0f | 0x30 ^ 1;
	@g = "ab" + "cd"; @h = "abcd" + 1; @i = "abc"[1]; @j = "a" < "b"; @k = "a" == "a";
	@l = !5; @m = 1 && 0; @n = true & false; @o = 5 > 3 || 0; @p = 18446744073709551615; @q = -9223372036854775808;
}
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= @a:int8 13:int8)
    (= @b:int8 -3:int8)
    (= @c:int8 -1:int8)
    (= @d:uint64 9223372036854775808:uint64)
    (= @e:int8 -1:int8)
    (= @f:int8 63:int8)
    (= @g:string[5] "abcd":string[5])
    (= @h:string[4] "bcd":string[4])
    (= @i:int8 98:int8)
    (= @j:bool true:bool)
    (= @k:bool true:bool)
    (= @l:bool false:bool)
    (= @m:bool false:bool)
    (= @n:bool false:bool)
    (= @o:bool true:bool)
    (= @p:uint64 18446744073709551615:uint64)
    (= @q:int64 -9223372036854775808:int64)))
