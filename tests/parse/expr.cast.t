Casts: of a name, struct, pointer, array, several words, typeof.
--- prog
begin {
	@x = (uint64)$a; @x = (uint8)1; @x = (struct sock *)arg0; @x = (struct x)$a; @x = (int8[])"a";
	@x = (int8[4])$a; @x = (int32[4]*)$a; @x = (uint64*)$a; @x = (enum e)1; @x = (union u *)$a;
	@x = (unsigned int)$a; @x = (const char *)$a; @x = (typeof($a))$b; @x = (typeof(struct x) *)$b;
	@x = (uint64)(uint32)$a; @x = (uint64)(1 + 2); @x = (int8)-1; @x = (int8)sizeof(x); @x = (a)"b";
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (cast <uint64> $a))
    (= @x (cast <uint8> 1))
    (= @x (cast <struct sock*> arg0))
    (= @x (cast <struct x> $a))
    (= @x (cast <int8[]> "a"))
    (= @x (cast <int8[4]> $a))
    (= @x (cast <int32[4]*> $a))
    (= @x (cast <uint64*> $a))
    (= @x (cast <enum e> 1))
    (= @x (cast <union u*> $a))
    (= @x (cast <unsigned int> $a))
    (= @x (cast <char*> $a))
    (= @x (cast <(typeof $a)> $b))
    (= @x (cast <(typeof <struct x>)*> $b))
    (= @x (cast <uint64> (cast <uint32> $a)))
    (= @x (cast <uint64> (+ 1 2)))
    (= @x (cast <int8> -1))
    (= @x (cast <int8> (sizeof <x>)))
    (= @x (cast <a> "b"))))
