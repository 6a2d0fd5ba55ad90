The last statement without a semicolon is the value of a block expression.
--- prog
begin {
	$x = { 1 };
	$x = { $y = 2; $y + 1 };
	$x = { $y = 2; };
	$x = { 1; };
	$x = { };
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x (block (value 1)))
    (= $x (block (= $y 2) (value (+ $y 1))))
    (= $x (block (= $y 2)))
    (= $x (block 1))
    (= $x (block))))
