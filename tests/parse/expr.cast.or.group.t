A word in parentheses is a cast if a value can follow, unless the word is a builtin.
--- prog
begin {
	@x = (x)*$y; @x = (pid)*$y; @x = (x)-1; @x = (nsecs)-1; @x = (x) + 1; @x = (x)/2; @x = (x);
	@x = (args).y; @x = (x)(y); @x = (x)($y); @x = f(x) - 1;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (cast <x> (* $y)))
    (= @x (* pid $y))
    (= @x (cast <x> -1))
    (= @x (- nsecs 1))
    (= @x (+ x 1))
    (= @x (/ x 2))
    (= @x x)
    (= @x (. args y))
    (= @x (cast <x> y))
    (= @x (cast <x> $y))
    (= @x (- (call f x) 1))))
