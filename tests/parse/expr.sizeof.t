sizeof, offsetof and typeinfo of types and of expressions.
--- prog
begin {
	@x = sizeof(uint64); @x = sizeof(struct x); @x = sizeof(struct x *); @x = sizeof($a); @x = sizeof(pid);
	@x = sizeof(1 + 2); @x = sizeof(x[4]); @x = sizeof(typeof($a)); @x = sizeof(*$p);
	@x = offsetof(struct x, a); @x = offsetof(struct x, a.b.if); @x = offsetof(*$p, a); @x = offsetof(typeof($p), a);
	@x = typeinfo(uint8); @x = typeinfo($a);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (sizeof <uint64>))
    (= @x (sizeof <struct x>))
    (= @x (sizeof <struct x*>))
    (= @x (sizeof $a))
    (= @x (sizeof pid))
    (= @x (sizeof (+ 1 2)))
    (= @x (sizeof <x[4]>))
    (= @x (sizeof <(typeof $a)>))
    (= @x (sizeof (* $p)))
    (= @x (offsetof <struct x> a))
    (= @x (offsetof <struct x> a.b.if))
    (= @x (offsetof (* $p) a))
    (= @x (offsetof <(typeof $p)> a))
    (= @x (typeinfo <uint8>))
    (= @x (typeinfo $a))))
