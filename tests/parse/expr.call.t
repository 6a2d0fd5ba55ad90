Calls, with types as arguments, and names that may be calls.
--- prog
begin {
	exit(); printf("%d", pid); f(g(1), h()); x; @a = count(); macro_(typeof(struct x)); f(typeof($a), 1);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (call exit)
    (call printf "%d" pid)
    (call f (call g 1) (call h))
    x
    (= @a (call count))
    (call macro_ (typeof <struct x>))
    (call f (typeof $a) 1)))
