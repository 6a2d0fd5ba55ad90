Values inside of values.
--- prog
begin {
	$x = if (1) { if (2) { 3 } else { 4 } } else { { 5 } };
	f(if (1) { 2 } else { 3 } + 1, { 4 });
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x (if 1 (block (value (if 2 (block (value 3)) (block (value 4))))) (block (value (block (value 5))))))
    (call f (+ (if 1 (block (value 2)) (block (value 3))) 1) (block (value 4)))))
