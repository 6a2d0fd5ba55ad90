What a call becomes: the body with the arguments in it; variables of the body have a mark.
--- prog
macro add($a, @b, c) { let $t = c; @b += $t; $a + $t }
begin { $x = 1; @m = 0; print(add($x, @m, 5 + $x)); }
--- args
-d import -
--- stdout
(program
  (probe "begin"
    (= $x 1)
    (= @m 0)
    (call print (block (let $t'1 (+ 5 $x)) (+= @m $t'1) (value (+ $x $t'1))))))
